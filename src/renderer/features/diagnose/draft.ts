import type { CloudId } from '@shared/cloud';
import type { DiagnosedCause, Diagnosis } from '@shared/diagnosis';
import { create } from 'zustand';

/** An answer that was chosen, with the words it was given in. */
export interface GivenAnswer {
  readonly id: string;
  readonly question: string;
  readonly label: string;
}

/** A press on *Run the checks*: how the outcomes stood before, so that new ones are told from old ones. */
export interface CheckedCause {
  readonly cause: DiagnosedCause;
  readonly runId: string;
  readonly before: Readonly<Record<string, string>>;
  /** The causes were ranked again with what the run found. */
  readonly told: boolean;
}

/** What stands on the page. It outlives the page: going elsewhere and back loses nothing. */
export interface Draft {
  /** As typed; masked as soon as it was diagnosed. */
  readonly text: string;
  /** Answers in the person's own words. */
  readonly notes: readonly string[];
  readonly answers: readonly GivenAnswer[];
  /** An answer that is being typed. */
  readonly words: string;
  readonly diagnosis: Diagnosis | null;
  /** Chosen by the person; undefined leaves it to the text, null means none. */
  readonly connectionId: string | null | undefined;
  readonly checked: Readonly<Record<string, CheckedCause>>;
  /** What could not be taken, or was taken in part. */
  readonly refused: 'nothing' | 'picture' | 'file' | 'cut' | null;
  /** The world that it is about. */
  readonly cloud: CloudId | null;
}

const empty: Draft = {
  text: '',
  notes: [],
  answers: [],
  words: '',
  diagnosis: null,
  connectionId: undefined,
  checked: {},
  refused: null,
  cloud: null,
};

export const useDraft = create<Draft>()(() => empty);

export const changeDraft = (change: Partial<Draft>): void => useDraft.setState(change);

export const clearDraft = (): void =>
  useDraft.setState(({ cloud, connectionId }) => ({ ...empty, cloud, connectionId }));

/** Another world has other connections: the text stays, what was found of connections does not. */
export const moveDraftTo = (cloud: CloudId): void =>
  useDraft.setState((draft) =>
    draft.cloud === cloud ? draft : { ...empty, text: draft.text, cloud },
  );
