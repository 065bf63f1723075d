import type { CheckGroup, CheckOutcome, OutcomeStatus, Remedy } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { headline, checklist as texts } from '@shared/text/en/checklist';
import { common } from '@shared/text/en/common';
import { signIn } from '@shared/text/en/sign-in';
import { useState } from 'react';
import { type Status, StatusMark } from '../../components/status-mark';
import { useNow } from '../../state/use-now';
import type { CheckTexts } from './check-group-item';
import { EvidenceList } from './evidence-list';
import styles from './finding.module.css';
import { FindingActions } from './finding-actions';

const MINUTE_MS = 60_000;

const statusOf: Readonly<Record<OutcomeStatus, Status>> = {
  pass: 'ok',
  attention: 'attention',
  fail: 'problem',
  unknown: 'unknown',
  'not-applicable': 'not-tried',
  crashed: 'crashed',
};

/** What is so, why it matters, who can mend it and the button for it. */
export function Finding(props: {
  readonly outcome: CheckOutcome;
  readonly connection: ConnectionView;
  readonly lit: boolean;
  readonly texts: CheckTexts;
}) {
  const { outcome, connection } = props;
  const [stepsShown, setStepsShown] = useState(false);
  const text = props.texts.checkTexts.get(outcome.checkId);
  const sentence = props.texts.findingSentence(
    outcome.checkId,
    outcome.status,
    outcome.finding,
    outcome.params,
  );
  const quiet = outcome.status === 'unknown' || outcome.status === 'crashed';
  const steps = text?.steps?.[outcome.finding] ?? text?.steps?.other ?? [];
  const { checklist } = connection;
  const isNew =
    checklist.kind === 'done' && checklist.newSince?.checkIds.includes(outcome.checkId) === true
      ? checklist.newSince.at
      : null;
  return (
    <section className={styles.finding} data-check={outcome.checkId}>
      <StatusMark status={statusOf[outcome.status]} />
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.title}>
            {quiet ? (text?.title ?? outcome.checkId) : headline(sentence)}
            {quiet && text?.term !== undefined && (
              <span className={styles.term}> ({text.term})</span>
            )}
          </h3>
          {isNew !== null && <NewTag since={isNew} />}
        </div>
        {quiet ? (
          <p className={styles.soft}>{sentence}</p>
        ) : (
          <dl className={styles.facts}>
            <dt>{texts.why}</dt>
            <dd>{text?.why}</dd>
            {outcome.remedy !== null && (
              <>
                <dt>{texts.who}</dt>
                <dd>{whoOf(outcome.remedy, connection, outcome.group)}</dd>
              </>
            )}
            {outcome.evidence.length > 0 && (
              <>
                <dt>{texts.evidence}</dt>
                <dd>
                  <EvidenceList evidence={outcome.evidence} texts={props.texts} />
                </dd>
              </>
            )}
          </dl>
        )}
        <FindingActions
          outcome={outcome}
          connection={connection}
          lit={props.lit}
          sentence={sentence}
          hasSteps={steps.length > 0}
          stepsShown={stepsShown}
          onSteps={() => setStepsShown(!stepsShown)}
        />
        {stepsShown && (
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
            {outcome.remedy?.menuPath != null && (
              <li>
                {texts.menuPath}
                {outcome.remedy.menuPath}
              </li>
            )}
          </ol>
        )}
      </div>
    </section>
  );
}

function NewTag(props: { readonly since: string }) {
  const now = useNow(MINUTE_MS);
  return <span className={styles.tag}>{texts.newSince(props.since, now)}</span>;
}

/** Licences and rules of the organisation are beyond an Application Administrator. */
const ofApplications: readonly CheckGroup[] = ['app', 'consent', 'sign-in', 'site'];

function whoOf({ who, action }: Remedy, connection: ConnectionView, group: CheckGroup): string {
  if (action?.kind === 'sign-in' && action.role === 'sender')
    return texts.whoSender(signIn.sender.whom(connection));
  const isBeyond = who === 'administrator' && !ofApplications.includes(group);
  return isBeyond ? texts.whoAdministrator : common.who[who];
}
