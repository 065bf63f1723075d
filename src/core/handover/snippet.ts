import type { HandoverSheet } from '@shared/handover';
import { SECRET_PLACEHOLDER } from '@shared/secret-placeholder';
import type { SnippetSpec } from '../targets/target';
import type { SheetValues } from './sheet';

/**
 * The target's own configuration, filled in.
 *
 * The secret's place holds SECRET_PLACEHOLDER: the window puts the value there only on a click.
 */
export function fillSnippet(spec: SnippetSpec, values: SheetValues): HandoverSheet['snippet'] {
  const quote = quoting[spec.language];
  const known: Readonly<Record<string, string>> = {
    'client-id': quote(values.appId),
    'client-secret': SECRET_PLACEHOLDER,
    'tenant-id': quote(values.tenantId),
    from: quote(values.fromAddress),
    callback: quote(values.callback),
  };
  return {
    language: spec.language,
    fileName: spec.fileName,
    text: spec.text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => known[name] ?? whole),
  };
}

const backslashed =
  (...characters: readonly string[]) =>
  (value: string): string =>
    [...value].map((c) => (c === '\\' || characters.includes(c) ? `\\${c}` : c)).join('');

const oneLine = (value: string): string => value.replace(/[\r\n]+/g, ' ');

/** How a value is kept from ending the string it stands in. */
const quoting: Readonly<Record<SnippetSpec['language'], (value: string) => string>> = {
  php: backslashed("'"),
  js: backslashed("'"),
  ruby: backslashed("'"),
  python: backslashed("'"),
  json: (value) => JSON.stringify(value).slice(1, -1),
  ini: oneLine,
  env: oneLine,
  yaml: oneLine,
  shell: (value) => oneLine(value).replaceAll("'", `'\\''`),
};
