/** Something the text (or a given fact) says. Causes are raised and lowered by clues, by id. */
export interface Clue {
  readonly id: string;
  /** What kind of thing was recognised, for people: entra, graph, smtp, event ... */
  readonly kind: string;
  /** The code or words as recognised. */
  readonly code: string;
  /** 1-based line of the pasted text; null for facts that were given apart. */
  readonly line: number | null;
  /** 1, or less where the text tells it as past or as not so. */
  readonly strength: number;
  readonly params: Readonly<Record<string, string>>;
  /** Whether the person said it, or it is only known of the connection that was chosen. */
  readonly source: 'person' | 'connection';
}

export const clue = (
  id: string,
  kind: string,
  code: string,
  line: number | null,
  more: Partial<Pick<Clue, 'strength' | 'params' | 'source'>> = {},
): Clue => ({ id, kind, code, line, strength: 1, params: {}, source: 'person', ...more });
