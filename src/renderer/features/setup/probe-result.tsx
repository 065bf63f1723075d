import { Button } from '@fluentui/react-components';
import { assertNever } from '@shared/assert-never';
import type { SiteOutcome, SiteProbe } from '@shared/site';
import { errorTexts } from '@shared/text/en/errors';
import { setup } from '@shared/text/en/setup';
import { CodeLine } from '../../components/code-line';
import { ErrorDetails } from '../../components/error-details';
import { type Fact, FactList } from '../../components/fact-list';
import { type Status, StatusIcon } from '../../components/status-mark';
import { Waiting } from '../../components/waiting';
import styles from './probe-result.module.css';
import type { ProbeState } from './use-site-probe';

const texts = setup.probe;

export interface ProbeResultProps {
  readonly state: ProbeState;
  readonly targetName: string;
  readonly onLookAgain: () => void;
  readonly onUseAddress: (address: string) => void;
}

/** What the site said, right under its field. */
export function ProbeResult(props: ProbeResultProps) {
  const { state } = props;
  return (
    <div role="status" className={styles.result}>
      {state.kind === 'looking' && (
        <div className={styles.inset}>
          <Waiting label={setup.site.looking} />
        </div>
      )}
      {state.kind === 'failed' && (
        <div className={styles.inset}>
          <FactList
            facts={[
              fact('failed', 'problem', errorTexts[state.error.code].title(state.error.params), [
                errorTexts[state.error.code].todo(state.error.params),
              ]),
            ]}
          />
        </div>
      )}
      {state.kind === 'seen' && (
        <div className={styles.inset}>
          <FactList facts={factsOf(state.probe, props)} />
        </div>
      )}
    </div>
  );
}

const fact = (
  id: string,
  status: Status,
  text: React.ReactNode,
  detail: readonly React.ReactNode[] = [],
): Fact => ({
  id,
  icon: <StatusIcon status={status} />,
  text,
  detail:
    detail.length === 0
      ? undefined
      : detail.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one fact never change places
          <div key={index} className={styles.detail}>
            {part}
          </div>
        )),
});

const answers = (siteUrl: string, redirectedFrom: string | null): Fact =>
  fact(
    'answers',
    'ok',
    <>
      {texts.answers}
      <strong>{siteUrl}</strong>
    </>,
    redirectedFrom === null ? [] : [texts.redirected],
  );

const expected = (callback: string): Fact =>
  fact('callback', 'unknown', texts.expected, [
    texts.expectedDetail,
    <CodeLine key="callback" text={callback} what={setup.probe.callback} />,
  ]);

function factsOf(probe: SiteProbe, props: ProbeResultProps): readonly Fact[] {
  const { outcome } = probe;
  const again = (
    <Button key="again" className={styles.button} onClick={props.onLookAgain}>
      {setup.site.lookAgain}
    </Button>
  );
  switch (outcome.kind) {
    case 'ready':
      return readyFacts(outcome, props.targetName);
    case 'plugin-missing':
      return [
        answers(outcome.siteUrl, null),
        fact('plugin', 'problem', texts.missing(props.targetName), [
          texts.missingDetail(props.targetName),
          again,
        ]),
        expected(outcome.expectedCallback),
      ];
    case 'not-wordpress':
      return [
        fact('site', 'problem', texts.notWordPress(outcome.siteUrl), [
          texts.notWordPressDetail,
          again,
        ]),
      ];
    case 'rest-hidden':
      return [
        fact('rest', 'attention', texts.hidden(outcome.status), [texts.hiddenDetail, again]),
        expected(outcome.expectedCallback),
      ];
    case 'rest-broken':
      return [
        fact('rest', 'attention', texts.broken(outcome.status), [texts.brokenDetail, again]),
        expected(outcome.expectedCallback),
      ];
    case 'other-host':
      return [
        fact('host', 'attention', texts.otherHost(probe.typed, outcome.leadsTo), [
          texts.otherHostDetail,
          <Button
            key="use"
            className={styles.button}
            onClick={() => props.onUseAddress(outcome.leadsTo)}
          >
            {setup.site.takeAddress(outcome.leadsTo)}
          </Button>,
        ]),
      ];
    case 'unreachable': {
      const text = errorTexts[outcome.error.code];
      return [
        fact('site', 'problem', text.title(outcome.error.params), [
          text.todo(outcome.error.params),
          again,
          <ErrorDetails key="details" error={outcome.error} />,
        ]),
      ];
    }
    default:
      return assertNever(outcome);
  }
}

function readyFacts(
  outcome: Extract<SiteOutcome, { kind: 'ready' }>,
  targetName: string,
): readonly Fact[] {
  return [
    answers(outcome.siteUrl, outcome.redirectedFrom),
    fact(
      'plugin',
      'ok',
      texts.active(targetName, outcome.pluginVersion),
      outcome.pluginVersion === null ? [texts.versionHidden] : [],
    ),
    fact('callback', 'ok', texts.callback, [
      outcome.permalinks === 'plain' ? texts.plain : texts.callbackDetail,
      <CodeLine key="callback" text={outcome.callback} what={texts.callback} />,
    ]),
  ];
}
