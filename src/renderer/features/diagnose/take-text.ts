/** The engine takes two million letters; the newest lines of a log stand at its end. */
export const MOST_LETTERS = 1_900_000;

export interface Taken {
  readonly text: string;
  readonly refused: 'picture' | 'file' | 'cut' | null;
}

/** As much of a text as can be read, the end of it. */
export const cutToMost = (text: string): Taken =>
  text.length <= MOST_LETTERS
    ? { text, refused: null }
    : { text: text.slice(-MOST_LETTERS), refused: 'cut' };

/** The words of a dropped or pasted file. A picture has none, and what cannot be read is said. */
export async function textOfFile(file: File): Promise<Taken> {
  if (/^(?:image|video|audio)\//.test(file.type)) return { text: '', refused: 'picture' };
  try {
    const end = file.slice(Math.max(0, file.size - MOST_LETTERS));
    return { text: await end.text(), refused: file.size > MOST_LETTERS ? 'cut' : null };
  } catch {
    // A folder, or a file that is gone: the browser tells no more.
    return { text: '', refused: 'file' };
  }
}
