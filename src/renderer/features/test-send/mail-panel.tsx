import { Button } from '@fluentui/react-components';
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
  readonly mail: TestMail;
  readonly rungs: readonly Rung[];
  readonly onAnother: (() => void) | null;
}) {
  const { mail, rungs, onAnother } = props;
  return (
    <>
      <PanelSection title={texts.mail.title}>
        <MailFacts mail={mail} />
      </PanelSection>
      {(hasRequests(rungs) || onAnother !== null) && (
        <div className={styles.after}>
          <RequestIds rungs={rungs} />
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

/** From whom to whom, when and by which way. */
export function MailFacts({ mail }: { readonly mail: TestMail }) {
  const now = useNow(MINUTE_MS);
  return (
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
  );
}

const hasRequests = (rungs: readonly Rung[]): boolean =>
  rungs.some(({ requestId }) => requestId !== null);

/** What Microsoft's support asks for. */
export function RequestIds({ rungs }: { readonly rungs: readonly Rung[] }) {
  if (!hasRequests(rungs)) return null;
  return (
    <Disclosure label={texts.mail.requestIds}>
      <ul className={styles.ids}>
        {rungs.map(
          ({ id, requestId }) =>
            requestId !== null && (
              <li key={id}>
                {texts.rungs[id]} <LongValue text={requestId} />
              </li>
            ),
        )}
      </ul>
    </Disclosure>
  );
}
