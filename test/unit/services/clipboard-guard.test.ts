import { createClipboardGuard } from '@engine/services/clipboard-guard';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const MINUTE_MS = 60_000;
let held = '';
const clipboard = {
  read: async () => held,
  clear: async () => {
    held = '';
  },
};

const unexpected = (error: unknown): never => expect.unreachable(String(error));
const open = () => createClipboardGuard(clipboard, unexpected);

const copy = (guard: ReturnType<typeof createClipboardGuard>, secret: string): void => {
  guard.secretShown(secret);
  held = secret;
  guard.secretCopied();
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('takes a copied secret off the clipboard after a minute @promise R07', async () => {
  copy(open(), 'secret');
  await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
  expect(held).toBe('secret');
  await vi.advanceTimersByTimeAsync(1);
  expect(held).toBe('');
});

it('takes the old one off too that the window still showed when a new one was made', async () => {
  const guard = open();
  copy(guard, 'old secret');
  guard.secretShown('new secret');
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(held).toBe('');
});

it('leaves what was copied since, by whatever program', async () => {
  copy(open(), 'secret');
  held = 'a letter';
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(held).toBe('a letter');
});

it('gives a second copy a minute of its own', async () => {
  const guard = open();
  copy(guard, 'secret');
  await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
  copy(guard, 'secret');
  await vi.advanceTimersByTimeAsync(MINUTE_MS - 1);
  expect(held).toBe('secret');
  await vi.advanceTimersByTimeAsync(1);
  expect(held).toBe('');
});

it('leaves no secret on the clipboard when the program ends within the minute @promise R07', async () => {
  const guard = open();
  copy(guard, 'secret');
  await guard.close();
  expect(held).toBe('');
  held = 'secret';
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  expect(held).toBe('secret');
});

it('does nothing where the host cannot read the clipboard', async () => {
  const guard = createClipboardGuard(undefined, unexpected);
  guard.secretShown('secret');
  guard.secretCopied();
  await guard.close();
  expect(vi.getTimerCount()).toBe(0);
});
