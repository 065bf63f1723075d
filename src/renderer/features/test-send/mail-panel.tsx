import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import type { Rung, TestMail } from '@shared/test-send';
import { capitalised, moment } from '@shared/text/en/dates';
import { testSend as texts } from '@shared/text/en/test-send';
import { Disclosure } from '../../components/disclosure';
import { SendIcon } from '../../components/icons';
import { LongValue } from '../../components/long-value';
import { PanelSection } from '../../components/panel-section';
import { useNow } from '../../state/use-now';
import styles from './test-send.module.css';

const MINUTE_MS = 60_000;

/** The mail of the last test, with the request ids folded away. */
export function MailPanel(props: {
  readonly connection: ConnectionView;
  readonly mail: TestMail;
  readonly rungs: readonly Rung[];
  readonly onAnother: (() => void) | null;
}) {
  const { mail, rungs, onAnother } = props;
  const now = useNow(MINUTE_MS);
  const requests = rungs.filter((rung) => rung.requestId !== null);
  return (
    <>
      <PanelSection title={texts.mail.title}>
        <dl className={styles.list}>
          <dt>{texts.mail.from}</dt>
          <dd>{mail.from}</dd>
          <dt>{texts.mail.to}</dt>
          <dd>{mail.to}</dd>
          <dt>{texts.mail.subject}</dt>
          <dd>{mail.subject}</dd>
          {mail.sentAt !== null && (
            <>
              <dt>{texts.mail.sent}</dt>
              <dd>{capitalised(moment(mail.sentAt, now))}</dd>
            </>
          )}
          <dt>{texts.mail.route}</dt>
          <dd>{texts.mail.graph}</dd>
        </dl>
      </PanelSection>
      {(requests.length > 0 || onAnother !== null) && (
        <div className={styles.after}>
          {requests.length > 0 && (
            <Disclosure label={texts.mail.requestIds}>
              <ul className={styles.ids}>
                {requests.map((rung) => (
                  <li key={rung.id}>
                    {texts.rungs[rung.id]} <LongValue text={rung.requestId ?? ''} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
          {onAnother !== null && (
            <Button className={styles.wide} icon={<SendIcon />} onClick={onAnother}>
              {texts.another}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
