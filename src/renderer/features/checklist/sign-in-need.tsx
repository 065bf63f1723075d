import { Button } from '@fluentui/react-components';
import type { ConnectionView } from '@shared/connection';
import { checklist as texts } from '@shared/text/en/checklist';
import { common } from '@shared/text/en/common';
import { signIn } from '@shared/text/en/sign-in';
import { Disclosure } from '../../components/disclosure';
import { Fold } from '../../components/fold';
import { StatusIcon } from '../../components/status-mark';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import type { CheckTexts } from './check-group-item';
import styles from './check-group-item.module.css';
import type { SignInNeed } from './sign-in-needs';

/** Everything that waits for one sign-in, with its one button. */
export function SignInNeedItem(props: {
  readonly need: SignInNeed;
  readonly connection: ConnectionView;
  readonly lit: boolean;
  readonly texts: CheckTexts;
}) {
  const { need, connection } = props;
  const { role, outcomes } = need;
  const appearance = props.lit ? 'primary' : 'outline';
  return (
    <Fold
      title={texts.needs.title[role](outcomes.length)}
      startOpen
      summary={
        <>
          <StatusIcon status="unknown" />
          {common.status.unknown}
        </>
      }
    >
      <div className={styles.need}>
        <p>{texts.needs.body[role]}</p>
        {role === 'set-up' ? (
          <Button
            appearance={appearance}
            onClick={() => goTo({ kind: 'set-up', connectionId: connection.id, showing: null })}
          >
            {texts.needs.setUp}
          </Button>
        ) : (
          <Button appearance={appearance} onClick={() => startSignIn(connection.id, role)}>
            {role === 'sender'
              ? texts.actions.signInSender(signIn.sender.whom(connection))
              : texts.actions.signInAdministrator}
          </Button>
        )}
        <Disclosure label={texts.needs.which}>
          <ul className={styles.fine}>
            {outcomes.map(({ checkId }) => (
              <li key={checkId}>{props.texts.checkTexts.get(checkId)?.title ?? checkId}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Fold>
  );
}
