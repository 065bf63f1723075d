import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { classNames } from '../../components/class-names';
import { OpenLinkButton } from '../../components/open-link-button';
import { StatusIcon } from '../../components/status-mark';
import { CopyForSupport } from './copy-for-support';
import styles from './diagnose.module.css';
import { useTakeLostFocus } from './take-lost-focus';

/** Why no cause is named: it is unknown, another's, no text at all, or nothing is wrong. */
export function NoCause(props: { readonly diagnosis: Diagnosis; readonly support: string }) {
  const { verdict = 'unknown', about } = props.diagnosis;
  const place = useTakeLostFocus<HTMLHeadingElement>(props.diagnosis.redacted);
  const words = texts.noCause[verdict === 'causes' ? 'unknown' : verdict];
  const number = /^AADSTS(\d+)$/.exec(about ?? '')?.[1];
  return (
    <section>
      <div className={styles.head}>
        <h2 ref={place} tabIndex={-1} className={classNames(styles.verdict, styles.place)}>
          <StatusIcon status={verdict === 'healthy' ? 'ok' : 'unknown'} />
          {words.title(about ?? '')}
        </h2>
        {props.diagnosis.redacted !== '' && <CopyForSupport text={props.support} />}
      </div>
      <div className={styles.none}>
        <p>{number === undefined ? words.body : texts.noCause.newCode}</p>
        {number !== undefined && (
          <div>
            <OpenLinkButton link="error.lookup" page={number}>
              {texts.lookUp}
            </OpenLinkButton>
          </div>
        )}
      </div>
    </section>
  );
}
