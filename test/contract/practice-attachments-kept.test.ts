import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPractice } from '@practice/practice';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Ask, asUser } from '../support/practice-graph';

const TEXT = Buffer.from('what was attached').toString('base64');
const FILE = '#microsoft.graph.fileAttachment';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-attachments-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Does something in the practice world that is kept in the folder. */
async function inside<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const practice = await startPractice({ folder });
  try {
    return await work(await asUser(practice, 'web@contoso.example'));
  } finally {
    await practice.stop();
  }
}

test('what is attached is kept beside the world, once, for as long as a message has it', async () => {
  const drafts = await inside(async (ask) => {
    const attachments = [{ '@odata.type': FILE, name: 'a.txt', contentBytes: TEXT }];
    const made = [
      await ask('POST', '/me/messages', { subject: 'One', attachments }),
      await ask('POST', '/me/messages', { subject: 'Two', attachments }),
    ];
    return made.map(({ body }) => `/me/messages/${body.id}`);
  });
  expect(readdirSync(join(folder, 'attachments'))).toHaveLength(1);
  expect(readFileSync(join(folder, 'world.json'), 'utf8')).not.toContain(TEXT);
  await inside(async (ask) => {
    const { body } = await ask('GET', `${drafts[0]}/attachments`);
    expect(body.value).toMatchObject([{ name: 'a.txt', contentBytes: TEXT }]);
    for (const draft of drafts) await ask('DELETE', draft);
  });
  await inside(async () => {
    expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
  });
});
