import type { ConnectionSummary } from '@shared/connection';
import type { Diagnosis } from '@shared/diagnosis';
import type { ErrorView } from '@shared/errors';
import { diagnose as texts } from '@shared/text/en/diagnose';
import { announce, useStore } from '../../state/store';
import { useRequest } from '../../state/use-request';
import { changeDraft, type Draft, useDraft } from './draft';
import { cutToMost } from './take-text';

/** The connection that was chosen, else the one whose site the text names. */
const aboutOf = (
  { connectionId, text }: Draft,
  connections: readonly ConnectionSummary[],
): ConnectionSummary | null =>
  (connectionId === undefined
    ? connections.find(({ siteName }) => siteName !== '' && text.includes(siteName))
    : connections.find(({ id }) => id === connectionId)) ?? null;

export interface Diagnosing {
  readonly about: ConnectionSummary | null;
  readonly busy: boolean;
  readonly error: ErrorView | null;
  /** Diagnoses what stands there, with this changed first. */
  readonly ask: (change?: Partial<Draft>) => Promise<void>;
}

function questionOf({ text, notes, answers }: Draft, about: ConnectionSummary | null) {
  return {
    text: cutToMost(text).text,
    ...(about === null ? {} : { connectionId: about.id }),
    ...(notes.length === 0 ? {} : { facts: { notes: notes.join('\n') } }),
    ...(answers.length === 0 ? {} : { answers: answers.map(({ id }) => id) }),
  };
}

const keep = (found: Diagnosis): void =>
  useDraft.setState(({ text }) => ({
    diagnosis: found,
    // Nothing readable was in it: better what the person pasted than an empty box.
    text: found.redacted === '' ? text : found.redacted,
  }));

export function useDiagnosis(): Diagnosing {
  const connections = useStore((state) => state.app?.connections ?? none);
  const draft = useDraft();
  const request = useRequest(window.app.diagnose.text);
  return {
    about: aboutOf(draft, connections),
    busy: request.busy,
    error: request.error,
    ask: async (change = {}) => {
      changeDraft(change);
      const now = useDraft.getState();
      const found = await request.ask(questionOf(now, aboutOf(now, connections)));
      if (found === null) return;
      keep(found);
      announce(texts.announced(found.causes.length));
    },
  };
}

const none: readonly never[] = [];
