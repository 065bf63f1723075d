import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { CopyButton } from '../../components/copy-button';
import { OpenLinkButton } from '../../components/open-link-button';
import { StatusIcon } from '../../components/status-mark';
import { Cause } from './cause';
import styles from './diagnose.module.css';

/** Up to three causes in their order, or the plain word that it is unknown. */
export function Causes(props: {
  readonly diagnosis: Diagnosis;
  readonly connectionId: string | null;
  readonly support: string;
}) {
  const { causes } = props.diagnosis;
  return (
    <section>
      <div className={styles.head}>
        <h2>{causes.length === 0 ? texts.none : texts.causes(causes.length)}</h2>
        <CopyButton
          appearance="subtle"
          text={props.support}
          what={texts.supportWhat}
          label={texts.copySupport}
        />
      </div>
      {causes.length === 0 ? (
        <div className={styles.none}>
          <p>
            <StatusIcon status="unknown" />
          </p>
          <p>{texts.noneBody}</p>
          <div>
            <OpenLinkButton link="error.lookup">{texts.lookUp}</OpenLinkButton>
          </div>
        </div>
      ) : (
        <ol>
          {causes.map((cause, index) => (
            <Cause
              key={cause.id}
              cause={cause}
              number={index + 1}
              connectionId={props.connectionId}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
