import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { AppSnapshot } from '@shared/app-snapshot';
import { assertNever } from '@shared/assert-never';
import type { KeychainState } from '@shared/keychain';
import { settings as texts } from '@shared/text/en/settings';
import { Columns, EmptyColumns } from '../../components/columns';
import { ConnectionSide } from '../../components/connection-side';
import { Failure } from '../../components/failure';
import { Page } from '../../components/page';
import { StatusIcon } from '../../components/status-mark';
import { enterPractice, leavePractice, resetPractice } from '../../state/practice-world';
import { announce, useStore } from '../../state/store';
import { useConnection } from '../../state/use-connection';
import { useRequest } from '../../state/use-request';
import { ConnectionSettings } from './connection-settings';
import styles from './settings.module.css';

/** Settings of the program, and of one connection where it was opened from there. */
export function Settings(props: { readonly connectionId: string | null }) {
  if (props.connectionId === null)
    return (
      <Columns>
        <SettingsPage />
      </Columns>
    );
  return <SettingsOfConnection connectionId={props.connectionId} />;
}

function SettingsOfConnection(props: { readonly connectionId: string }) {
  const loaded = useConnection(props.connectionId);
  if (loaded.kind !== 'ready') return <EmptyColumns />;
  return (
    <Columns side={<ConnectionSide connection={loaded.connection} />}>
      <Page title={texts.connection.title(loaded.connection.siteName)}>
        <ConnectionSettings connection={loaded.connection} />
      </Page>
    </Columns>
  );
}

function SettingsPage() {
  const app = useStore((state) => state.app);
  if (app === null) return null;
  return (
    <Page title={texts.title} caption={texts.version(app.version, app.host)}>
      <div className={styles.sections}>
        <Theme theme={app.theme} />
        <Keychain state={app.keychain} />
        <Practice inside={app.practice !== null} />
      </div>
    </Page>
  );
}

const themes = ['system', 'light', 'dark'] as const;

function Theme(props: { readonly theme: AppSnapshot['theme'] }) {
  const set = useRequest(window.app.app.setTheme);
  return (
    <section>
      <h2>{texts.theme}</h2>
      <Field>
        <RadioGroup
          layout="horizontal"
          className={styles.radios}
          aria-label={texts.theme}
          value={props.theme}
          onChange={(_, data) => {
            const theme = themes.find((one) => one === data.value);
            if (theme !== undefined) void set.ask({ theme });
          }}
        >
          {themes.map((theme) => (
            <Radio key={theme} value={theme} label={texts.themes[theme]} />
          ))}
        </RadioGroup>
      </Field>
      {set.error !== null && <Failure error={set.error} />}
    </section>
  );
}

function keychainWords(state: KeychainState): string {
  switch (state.kind) {
    case 'unknown':
      return texts.keychainStates.unknown;
    case 'probing':
      return texts.keychainStates.probing;
    case 'secure':
      return texts.keychainStates.secure(state.backend);
    case 'locked':
      return texts.keychainStates.locked;
    case 'absent':
      return texts.keychainStates.absent;
    case 'unavailable':
      return texts.keychainStates.unavailable(state.reason);
    default:
      return assertNever(state);
  }
}

function Keychain(props: { readonly state: KeychainState }) {
  const { state } = props;
  const probe = useRequest(window.app.keychain.probe);
  const status =
    state.kind === 'secure' ? 'ok' : state.kind === 'probing' ? 'running' : 'attention';
  return (
    <section>
      <h2>{texts.keychain}</h2>
      <p className={styles.state}>
        <StatusIcon status={state.kind === 'unknown' ? 'unknown' : status} />
        {keychainWords(state)}
      </p>
      <div>
        <Button disabledFocusable={probe.busy} onClick={() => probe.ask({})}>
          {state.kind === 'locked' ? texts.unlock : texts.probe}
        </Button>
      </div>
      {probe.error !== null && <Failure error={probe.error} />}
    </section>
  );
}

function Practice(props: { readonly inside: boolean }) {
  const reset = async () => {
    await resetPractice();
    announce(texts.resetDone);
  };
  return (
    <section>
      <h2>{texts.practice}</h2>
      <p>{props.inside ? texts.practiceOn : texts.practiceOff}</p>
      <div className={styles.buttons}>
        {props.inside ? (
          <>
            <Button onClick={leavePractice}>{texts.leave}</Button>
            <Button appearance="subtle" onClick={reset}>
              {texts.reset}
            </Button>
          </>
        ) : (
          <Button onClick={enterPractice}>{texts.enter}</Button>
        )}
      </div>
    </section>
  );
}
