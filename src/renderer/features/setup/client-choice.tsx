import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { AdministratorClient } from '@shared/sign-in';
import { signIn } from '@shared/text/en/sign-in';
import { Disclosure } from '../../components/disclosure';
import { OpenIcon } from '../../components/icons';
import styles from './client-choice.module.css';

const texts = signIn.client;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is typed so far; a client id may still be missing. */
export interface ClientDraft {
  readonly kind: AdministratorClient['kind'];
  readonly clientId: string;
}

export const noClientYet: ClientDraft = { kind: 'graph-command-line-tools', clientId: '' };

/** The finished choice, null while the client id is not one. */
export function clientOf(draft: ClientDraft): AdministratorClient | null {
  if (draft.kind === 'graph-command-line-tools') return { kind: 'graph-command-line-tools' };
  const clientId = draft.clientId.trim();
  return guid.test(clientId) ? { kind: 'own', clientId } : null;
}

/** Through which app registration the administrator signs in: said openly, with the way back. */
export function ClientChoice(props: {
  readonly draft: ClientDraft;
  readonly onChange: (draft: ClientDraft) => void;
  readonly showProblem: boolean;
  readonly headless?: boolean;
}) {
  const { draft, onChange } = props;
  const own = draft.kind === 'own';
  const problem = own && props.showProblem && clientOf(draft) === null;
  return (
    <div>
      <Field label={props.headless === true ? null : texts.title}>
        <RadioGroup
          className={styles.choices}
          aria-label={texts.title}
          value={draft.kind}
          onChange={(_, data) =>
            onChange({ ...draft, kind: data.value === 'own' ? 'own' : 'graph-command-line-tools' })
          }
        >
          <Radio
            value="graph-command-line-tools"
            label={<Choice title={texts.tools} detail={texts.toolsDetail} />}
          />
          <Radio value="own" label={<Choice title={texts.own} detail={texts.ownDetail} />} />
        </RadioGroup>
      </Field>
      <div className={styles.more}>
        {own ? (
          <Field
            label={texts.clientId}
            validationState={problem ? 'error' : 'none'}
            validationMessage={problem ? texts.clientIdInvalid : null}
          >
            <Input
              value={draft.clientId}
              spellCheck={false}
              autoComplete="off"
              onChange={(_, data) => onChange({ ...draft, clientId: data.value })}
            />
          </Field>
        ) : (
          <Disclosure label={texts.remove}>
            <p className={styles.steps}>{texts.removeSteps}</p>
            <Button
              appearance="transparent"
              className={styles.link}
              icon={<OpenIcon />}
              onClick={() => window.app.app.openLink({ link: 'consent.command-line-tools' })}
            >
              {texts.openRemove}
            </Button>
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function Choice(props: { readonly title: string; readonly detail: string }) {
  return (
    <span className={styles.choice}>
      {props.title}
      <span className={styles.detail}>{props.detail}</span>
    </span>
  );
}
