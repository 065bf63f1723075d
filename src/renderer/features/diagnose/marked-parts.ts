/** A piece of the redacted text: plain, a recognised code, or the place of a masked secret. */
export interface Part {
  readonly kind: 'plain' | 'code' | 'mask';
  readonly text: string;
}

/** How the engine writes a masked secret: [client secret masked] and the like. */
const mask = /\[[^[\]\n]{0,60}masked[^[\]\n]{0,60}\]/gi;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts the text where codes and masks are. */
export function markedParts(text: string, codes: readonly string[]): readonly Part[] {
  const known = [...new Set(codes)].filter((code) => code.length > 2);
  const sources = [mask.source, ...known.map(escaped)];
  const pattern = new RegExp(sources.join('|'), 'gi');
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) parts.push({ kind: 'plain', text: text.slice(at, found.index) });
    const masked = /masked/i.test(found[0]) && found[0].startsWith('[');
    parts.push({ kind: masked ? 'mask' : 'code', text: found[0] });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'plain', text: text.slice(at) });
  return parts;
}
