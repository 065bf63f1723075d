import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { ConnectionSummary } from '@shared/connection';
import { day, daysUntil, dayWithDistance } from '@shared/text/en/dates';
import { home } from '@shared/text/en/home';
import { signIn } from '@shared/text/en/sign-in';
import { FactList } from '../../components/fact-list';
import { GlobeIcon, MailIcon, ShieldIcon } from '../../components/icons';
import { openPlan, openRotation } from '../../state/open-plan';
import { startSignIn } from '../../state/sign-in';
import { goTo } from '../../state/store';
import { headlineSentence, useCheckTexts } from '../../state/use-check-texts';
import type { Due, DueItem } from './due';
import styles from './due-panel.module.css';

const texts = home.due;

/** Items shown of each group; the rest are counted. */
const SHOWN = 8;

/** What is due now, soon and later. Holds no way that is not also in the list. */
export function DuePanel(props: { readonly due: Due; readonly now: Date }) {
  const { due, now } = props;
  const groups = [
    { id: 'now', title: texts.now, items: due.now },
    { id: 'soon', title: texts.soon, items: due.soon },
    { id: 'later', title: texts.later, items: due.later },
  ].filter((group) => group.items.length > 0);
  return (
    <>
      <h2>{texts.title}</h2>
      {groups.length === 0 ? (
        <NothingDue />
      ) : (
        groups.map((group) => (
          <div key={group.id} className={styles.group}>
            <h3 className={group.id === 'now' ? styles.pressing : undefined}>{group.title}</h3>
            <ul className={styles.items}>
              {group.items.slice(0, SHOWN).map((item) => (
                <DueLine
                  key={`${item.connection.id} ${item.kind}`}
                  item={item}
                  now={now}
                  later={group.id === 'later'}
                />
              ))}
            </ul>
            {group.items.length > SHOWN && (
              <p className={styles.more}>{texts.andMore(group.items.length - SHOWN)}</p>
            )}
          </div>
        ))
      )}
    </>
  );
}

function NothingDue() {
  return (
    <>
      <p className={styles.nothing}>{texts.nothing}</p>
      <hr className={styles.rule} />
      <h3 className={styles.readyTitle}>{home.ready.title}</h3>
      <FactList
        facts={[
          { id: 'site', icon: <GlobeIcon />, text: home.ready.site },
          { id: 'from', icon: <MailIcon />, text: home.ready.from },
          { id: 'administrator', icon: <ShieldIcon />, text: home.ready.administrator },
        ]}
      />
    </>
  );
}

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly button: string;
  readonly go: () => void;
}

function useWords(item: DueItem, now: Date): Words {
  const checkTexts = useCheckTexts();
  const { id, siteName, headline } = item.connection;
  switch (item.kind) {
    case 'problem':
      return {
        ...repairOf(item.connection),
        detail: texts.problemDetail(siteName, headlineSentence(checkTexts, 'fail', headline)),
      };
    case 'secret': {
      const ended = item.at !== null && daysUntil(item.at, now) < 0;
      return {
        title: ended ? texts.secretEnded : texts.secretEnds,
        detail: ended ? texts.secretEndedDetail(siteName) : texts.secretEndsDetail(siteName),
        button: texts.rotate,
        go: () => void openRotation(id),
      };
    }
    case 'unused':
      return {
        title: texts.unused,
        detail: texts.unusedDetail(siteName, item.at === null ? 90 : 90 - daysUntil(item.at, now)),
        button: texts.sendTest,
        go: () => goTo({ kind: 'connection', connectionId: id, page: 'test' }),
      };
    case 'switch-off':
      return {
        title: texts.switchOff,
        detail: texts.switchOffDetail(siteName),
        button: texts.open,
        go: () => openChecklist(id),
      };
    default:
      return assertNever(item.kind);
  }
}

const openChecklist = (connectionId: string): void =>
  goTo({ kind: 'connection', connectionId, page: 'checklist' });

/** What mends the problem, at a press where it can be pressed. */
function repairOf(connection: ConnectionSummary): Omit<Words, 'detail'> {
  const { id, headline } = connection;
  const action = headline?.action;
  if (action?.kind === 'sign-in') {
    const isSender = action.role === 'sender';
    return {
      title: isSender
        ? texts.signInSender(signIn.sender.whom(connection))
        : texts.signInAdministrator,
      button: texts.signIn,
      go: () => {
        // The waiting sign-in is shown there, with its way back.
        openChecklist(id);
        void startSignIn(id, action.role, headline?.checkId === 'token.owner');
      },
    };
  }
  if (action?.kind === 'plan') {
    return { title: texts.repair, button: texts.openRepair, go: () => void openPlan(id) };
  }
  return { title: texts.problem, button: texts.open, go: () => openChecklist(id) };
}

function DueLine(props: { readonly item: DueItem; readonly now: Date; readonly later: boolean }) {
  const { item, now, later } = props;
  const words = useWords(item, now);
  return (
    <li>
      {item.at !== null && (
        <div className={styles.when}>{later ? day(item.at) : dayWithDistance(item.at, now)}</div>
      )}
      <div className={styles.what}>
        {later && item.kind === 'secret' ? texts.secretLater : words.title}
      </div>
      <p className={styles.when}>{later ? item.connection.siteName : words.detail}</p>
      {!later && (
        <Button className={styles.button} onClick={words.go}>
          {words.button}
        </Button>
      )}
    </li>
  );
}
