const sample = 4_000;
const MOST_UNREADABLE = 0.1;

/** Whether this is a picture or a program rather than words: control characters and undecodable bytes. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, sample);
  if (head.length === 0) return false;
  const unreadable = head.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return unreadable / head.length > MOST_UNREADABLE;
}
