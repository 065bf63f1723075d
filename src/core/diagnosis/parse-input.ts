import type { DiagnosisFacts } from '@shared/diagnosis';
import { parseFacts } from './facts/parse-facts';

export interface ParsedInput {
  readonly text: string;
  readonly facts: DiagnosisFacts;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (raw: string): unknown => {
  try {
    const value: unknown = JSON.parse(raw);
    return value;
  } catch {
    // Plain text, or a pasted piece of JSON: the caller decides what that means.
    return undefined;
  }
};

/** `{"text": "...", "facts": {...}}`, or null where it is something else. */
export function parseInputObject(raw: string): ParsedInput | null {
  const value = parseJson(raw);
  if (!isObject(value) || typeof value.text !== 'string') return null;
  return { text: value.text, facts: isObject(value.facts) ? parseFacts(value.facts) : {} };
}

/** Plain text, or the object. A pasted JSON answer of a server is plain text too. */
export const parseInput = (raw: string): ParsedInput =>
  parseInputObject(raw) ?? { text: raw, facts: {} };
