import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckOutcome } from '@shared/checklist';
import type { ConnectionView } from '@shared/connection';
import { describe, expect, it } from 'vitest';
import { mainJobBench, SENDER } from '../support/main-job';

const job = mainJobBench();

const MAY =
  'Identity : info@contoso.example\nTrustee : web@contoso.example\nAccessRights : {SendAs}\nX : QX7-RAW';
const NOBODY =
  'Identity : info@contoso.example\nTrustee : NT AUTHORITY\\SELF\nAccessRights : {SendAs}';

/** A connection that sends as another mailbox, so that only Exchange knows whether it may. */
const sendingAs = async (): Promise<ConnectionView> => {
  const view = await job().signIn(await job().setUp(), 'sender', SENDER);
  return job().engine.call('connections.update', {
    connectionId: view.id,
    fromAddress: 'info@contoso.example',
    sendAsMeant: true,
  });
};

const paste = (view: ConnectionView, text: string) =>
  job().engine.call('doctor.paste', { connectionId: view.id, text });

const sendAs = async (view: ConnectionView): Promise<CheckOutcome | undefined> => {
  const { checklist } = await job().check(view);
  if (checklist.kind !== 'done') throw new Error(checklist.kind);
  return checklist.outcomes.find(({ checkId }) => checkId === 'mailbox.send-as');
};

const folder = () => join(job().home, 'practice-data', 'connections');

const kept = async (): Promise<string> => {
  const names = await readdir(folder());
  return (await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')))).join();
};

describe('what Exchange PowerShell answered @doctor', () => {
  it('is judged again after a restart, with the day it was pasted', async () => {
    const view = await sendingAs();
    expect(await sendAs(view)).toMatchObject({ status: 'unknown', finding: 'needs-exchange' });
    const before = new Date().toISOString();
    expect(await paste(view, MAY)).toEqual({
      understood: ['send-as'],
      others: [],
      unclear: [],
    });
    const pastedBy = new Date().toISOString();
    await job().restart();
    const outcome = await sendAs(view);
    expect(outcome).toMatchObject({ status: 'pass', finding: 'granted' });
    const evidence = outcome?.evidence.find(({ id }) => id === 'exchange.send-as');
    expect(evidence).toMatchObject({ known: true, pasted: true });
    expect(evidence?.at && evidence.at >= before && evidence.at <= pastedBy).toBe(true);
  });

  it('about another mailbox is said to be so, and never judged as this one', async () => {
    const view = await sendingAs();
    const others = ['office@contoso.example'];
    expect(await paste(view, MAY.replace('info@', 'office@'))).toEqual({
      understood: [],
      others,
      unclear: [],
    });
    expect(await sendAs(view)).toMatchObject({ status: 'unknown', finding: 'needs-exchange' });
  });

  it('is replaced by the next answer, also when that is worse', async () => {
    const view = await sendingAs();
    await paste(view, MAY);
    await paste(view, NOBODY);
    await job().restart();
    expect(await sendAs(view)).toMatchObject({ status: 'fail', finding: 'not-granted' });
  });

  it('is not judged for another From address', async () => {
    const view = await sendingAs();
    await paste(view, MAY);
    await job().engine.call('connections.update', {
      connectionId: view.id,
      fromAddress: 'office@contoso.example',
      sendAsMeant: true,
    });
    expect(await sendAs(view)).toMatchObject({ status: 'unknown', finding: 'needs-exchange' });
  });

  it('is asked for again when it is older than a month', async () => {
    const view = await sendingAs();
    await paste(view, MAY);
    await job().restart();
    job().engine.setClock(() => new Date(Date.now() + 31 * 86_400_000));
    expect(await sendAs(view)).toMatchObject({
      status: 'unknown',
      finding: 'pasted-too-old',
      remedy: { action: { kind: 'paste-evidence' }, script: expect.stringContaining('info@') },
    });
  });

  it('rests as facts, never as the text that was pasted', async () => {
    const view = await sendingAs();
    await paste(view, MAY);
    await job().engine.services.close();
    expect(await kept()).toContain('"sendAs":{"value":["web@contoso.example"]');
    expect(await kept()).not.toContain('QX7-RAW');
    await job().restart();
  });

  it('goes with its connection', async () => {
    const view = await sendingAs();
    await paste(view, MAY);
    await job().engine.call('connections.remove', { connectionId: view.id });
    await job().restart();
    expect(await kept()).toBe('');
  });
});
