import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promises } from './promises';

interface TaggedTest {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** Titles as they stand in the source; several ids may follow one tag. */
const TITLE = /(['"`])((?:(?!\1)[^\\\n]|\\.)*@promise(?:(?!\1)[^\\\n]|\\.)*)\1/g;
const TAG = /@promise ((?:[PR]\d{2}(?:[ ,]+(?=[PR]\d{2}))?)+)/g;

/** Every test that carries `@promise` and an id in its title. */
function taggedTests(root: string): readonly TaggedTest[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => testsOf(readFileSync(join(root, 'test', name), 'utf8'), `test/${name}`));
}

const testsOf = (source: string, file: string): readonly TaggedTest[] =>
  [...source.matchAll(TITLE)].flatMap(([, , raw = '']) =>
    [...raw.matchAll(TAG)]
      .flatMap(([, ids = '']) => ids.split(/[ ,]+/))
      .map((id) => ({ id, title: readable(raw), file })),
  );

/** The title without tags, with an ellipsis where a table fills something in. */
const readable = (raw: string): string =>
  raw
    .replaceAll(TAG, '')
    .replace(/@[\w-]+/g, '')
    .replace(/\$\{[^}]*\}|\$[\w.]+|%[sdijfo]/g, '…')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** docs/security-promises.md. */
export function securityPromisesPage(root: string): string {
  const tests = taggedTests(root);
  const unknown = tests.filter(({ id }) => !(id in promises));
  if (unknown.length > 0)
    throw new Error(
      `Unknown promise: ${unknown.map(({ id, file }) => `${id} in ${file}`).join(', ')}`,
    );
  const sections = Object.entries(promises).flatMap(([id, promise]) => {
    const proofs = tests.filter((test) => test.id === id);
    return proofs.length === 0 ? [] : [sectionOf(id, promise, proofs)];
  });
  const open = Object.entries(promises).filter(([id]) => !tests.some((test) => test.id === id));
  return `${[
    '# Security and reliability promises',
    'Made from the tags of the tests by `npm run docs`. Each promise is listed with the tests that fail when it is broken.',
    ...sections,
    ...(open.length === 0
      ? []
      : [
          '## Aims without a test of their own yet',
          open.map(([id, promise]) => `- **${id}** ${promise}.`).join('\n'),
        ]),
  ].join('\n\n')}\n`;
}

const sectionOf = (id: string, promise: string, proofs: readonly TaggedTest[]): string => {
  const files = [...new Set(proofs.map(({ file }) => file))];
  const lines = files.map((file) => {
    const titles = new Set(proofs.filter((proof) => proof.file === file).map(({ title }) => title));
    return [`\`${file}\``, ...[...titles].map((title) => `- ${title}`)].join('\n');
  });
  return [`## ${id} ${promise}`, ...lines].join('\n\n');
};
