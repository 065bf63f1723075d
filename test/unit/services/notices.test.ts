import { createNotices } from '@engine/services/notices';
import { AppError } from '@shared/errors';
import { expect, it } from 'vitest';

const now = () => new Date('2026-11-20T12:00:00Z');

it('tells the same trouble once, and another anew', () => {
  let changes = 0;
  const notices = createNotices(now, () => changes++);
  notices.add(new AppError('store.full', { file: 'a' }));
  notices.add(new AppError('store.full', { file: 'a' }));
  notices.add(new AppError('store.full', { file: 'b' }));
  expect(notices.list().map(({ params }) => params.file)).toEqual(['a', 'b']);
  notices.dismiss(0);
  expect(notices.list().map(({ params }) => params.file)).toEqual(['b']);
  expect(changes).toBe(3);
});
