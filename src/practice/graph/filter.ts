import { badRequest } from './answer';

export type Item = Readonly<Record<string, unknown>>;

type Test = (item: Item) => boolean;

/** A `$filter` that was understood. `advanced`: directory objects answer it only with eventual consistency. */
export interface Filter {
  readonly fits: Test;
  readonly advanced: boolean;
}

const unsupported = (what: string): Error =>
  badRequest(`Invalid filter clause: ${what}`, 'Request_UnsupportedQuery');

/** Words, quoted texts and signs. `p:p` of a lambda is two words. */
function tokensOf(expression: string): string[] {
  const tokens = expression.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? [];
  return tokens.flatMap((token) => {
    const lambda = /^([A-Za-z]\w*):(.+)$/.exec(token);
    return lambda ? [`${lambda[1]}:`, lambda[2] ?? ''] : [token];
  });
}

/** The value at a path like `status/errorCode`. */
export const at = (item: Item, path: string): unknown =>
  path.split('/').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
  }, item);

const lower = (value: unknown): string => String(value ?? null).toLowerCase();

/** Texts are compared without case, dates as what they are. */
function compare(value: unknown, wanted: string): number {
  const dates = [Date.parse(String(value)), Date.parse(wanted)] as const;
  if (/^\d{4}-\d\d-\d\d/.test(wanted)) return dates[0] - dates[1];
  return lower(value).localeCompare(lower(wanted));
}

const OPERATORS: Readonly<Record<string, (value: unknown, wanted: string) => boolean>> = {
  eq: (value, wanted) => compare(value, wanted) === 0,
  ne: (value, wanted) => compare(value, wanted) !== 0,
  ge: (value, wanted) => compare(value, wanted) >= 0,
  gt: (value, wanted) => compare(value, wanted) > 0,
  le: (value, wanted) => compare(value, wanted) <= 0,
  lt: (value, wanted) => compare(value, wanted) < 0,
};

const FUNCTIONS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  startswith: (value, wanted) => value.startsWith(wanted),
  endswith: (value, wanted) => value.endsWith(wanted),
};

const ADVANCED = ['ne', 'endswith', 'not'];

/** Reads one expression: `or` of `and` of single clauses, `not`, brackets, `in`, and `any` over a collection. */
class Reader {
  advanced = false;
  readonly #tokens: string[];

  constructor(expression: string) {
    this.#tokens = tokensOf(expression);
  }

  get isAtEnd(): boolean {
    return this.#tokens.length === 0;
  }

  expression(): Test {
    const parts = [this.#conjunction()];
    while (this.#takes('or')) parts.push(this.#conjunction());
    return (item) => parts.some((fits) => fits(item));
  }

  #conjunction(): Test {
    const parts = [this.#clause()];
    while (this.#takes('and')) parts.push(this.#clause());
    return (item) => parts.every((fits) => fits(item));
  }

  #clause(): Test {
    if (this.#takes('not')) {
      const inner = this.#clause();
      return (item) => !inner(item);
    }
    if (this.#takes('(')) return this.#closing(this.expression());
    const word = this.#next();
    if (word.endsWith('/any')) return this.#any(word.slice(0, -'/any'.length));
    return FUNCTIONS[word.toLowerCase()] ? this.#call(word.toLowerCase()) : this.#comparison(word);
  }

  #any(path: string): Test {
    this.#expect('(');
    const name = this.#next().replace(/:$/, '');
    const inner = this.#closing(this.expression());
    return (item) => {
      const values = at(item, path);
      return Array.isArray(values) && values.some((value) => inner({ [name]: value }));
    };
  }

  #call(name: string): Test {
    this.#note(name);
    this.#expect('(');
    const path = this.#next();
    this.#expect(',');
    const wanted = this.#value().toLowerCase();
    this.#expect(')');
    return (item) => FUNCTIONS[name]?.(String(at(item, path) ?? '').toLowerCase(), wanted) ?? false;
  }

  #comparison(path: string): Test {
    const operator = this.#next().toLowerCase();
    if (operator === 'in') return this.#oneOf(path);
    const compares = OPERATORS[operator];
    if (!compares) throw unsupported(`${path} ${operator}`);
    this.#note(operator);
    const wanted = this.#value();
    return (item) => compares(at(item, path), wanted);
  }

  #oneOf(path: string): Test {
    this.#expect('(');
    const wanted = [this.#value()];
    while (this.#takes(',')) wanted.push(this.#value());
    this.#expect(')');
    return (item) => wanted.some((value) => compare(at(item, path), value) === 0);
  }

  #closing(inner: Test): Test {
    this.#expect(')');
    return inner;
  }

  #value(): string {
    const token = this.#next();
    return token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
  }

  #next(): string {
    const token = this.#tokens.shift();
    if (token === undefined) throw unsupported('it ends too early.');
    return token;
  }

  #takes(word: string): boolean {
    if (this.#tokens[0]?.toLowerCase() !== word) return false;
    this.#tokens.shift();
    this.#note(word);
    return true;
  }

  #expect(sign: string): void {
    const token = this.#next();
    if (token !== sign) throw unsupported(`'${sign}' was expected instead of '${token}'.`);
  }

  #note(word: string): void {
    if (ADVANCED.includes(word)) this.advanced = true;
  }
}

/** Reads a `$filter`. Raises Request_UnsupportedQuery. */
export function readFilter(expression: string): Filter {
  const reader = new Reader(expression);
  const fits = reader.expression();
  if (!reader.isAtEnd) throw unsupported(expression);
  return { fits, advanced: reader.advanced };
}
