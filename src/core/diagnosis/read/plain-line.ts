const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#039': "'",
  '#x27': "'",
  '#34': '"',
  '#160': ' ',
};

const codePoint = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

const decodePercent = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // Half a character or no UTF-8: better as it stands than lost.
    return part;
  }
};

const percent = (line: string): string =>
  line.includes('%') ? line.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodePercent) : line;

const escapes = (line: string): string =>
  line.includes('\\')
    ? line
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => codePoint(hex))
        .replace(/\\[rnt]/g, ' ')
        .replace(/\\(["'/\\])/g, '$1')
    : line;

const markup = (line: string): string =>
  line
    .replace(/<\/?[a-zA-Z][a-zA-Z0-9]{0,14}(?:\s[^<>@]{0,400})?\/?>/g, ' ')
    .replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);

/** In a query the plus sign stands for a blank. */
const plusSigns = (line: string): string =>
  line.includes('+') && /error|aadsts/i.test(line)
    ? line.replace(/(?<=[A-Za-z0-9.,:;'"()])\+(?=[A-Za-z0-9'"(])/g, ' ')
    : line;

const typography = (line: string): string =>
  line
    .replace(/[\u2018\u2019\u201a\u00b4\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** One line as a person would read it: decoded, without markup, with plain quotes and single blanks. */
export const plainLine = (line: string): string =>
  typography(plusSigns(markup(percent(percent(escapes(line))))));
