import type { ConnectionRecord } from '@core/connection/record';
import { createConnectionBook } from '@engine/services/connection-book';
import type { ConnectionStore } from '@engine/store/connection-store';
import type { ConnectionView } from '@shared/connection';
import { AppError } from '@shared/errors';
import { describe, expect, it } from 'vitest';
import { newConnection } from '../../support/connection-record';

const bookOver = (
  initial: readonly ConnectionRecord[],
  save: ConnectionStore['save'],
  remove: ConnectionStore['remove'] = async () => undefined,
) => {
  const views: ConnectionView[] = [];
  const problems: unknown[] = [];
  let summaries = 0;
  const book = createConnectionBook(
    { initial, problems: [], save, remove, settled: async () => undefined },
    {
      onView: (view) => views.push(view),
      onSummaries: () => summaries++,
      onProblem: (error) => problems.push(error),
    },
  );
  return { book, views, problems, summaries: () => summaries };
};

const kept = async (): Promise<void> => undefined;
const full = () => Promise.reject(new AppError('store.full', { file: 'c1.json' }));

describe('the book of connections', () => {
  it('shows what goes on over what is kept, and what is kept again afterwards', () => {
    const { book, views } = bookOver([newConnection()], kept);
    book.show('c-1', { plan: { kind: 'making', runId: 'r1' } });
    book.change('c-1', { valuesSeen: true }, { plan: null });
    expect(views.map(({ plan, valuesSeen }) => [plan.kind, valuesSeen])).toEqual([
      ['making', false],
      ['none', true],
    ]);
  });

  it('never writes what only goes on', async () => {
    const written: ConnectionRecord[] = [];
    const { book } = bookOver([newConnection()], async (record) => {
      written.push(record);
    });
    book.show('c-1', { plan: { kind: 'making', runId: 'r1' } });
    book.change('c-1', { copied: ['client-id'] });
    await book.saved('c-1');
    expect(written.map(({ plan, copied }) => [plan.kind, copied])).toEqual([
      ['none', ['client-id']],
    ]);
  });

  it('goes on when a write behind fails, and tells it', async () => {
    const { book, problems } = bookOver([newConnection()], full);
    book.change('c-1', { valuesSeen: true });
    await expect.poll(() => problems).toHaveLength(1);
    expect(book.record('c-1').valuesSeen).toBe(true);
  });

  it('does not take on a new connection it cannot keep', async () => {
    const { book } = bookOver([], full);
    await expect(book.add(newConnection())).rejects.toMatchObject({ code: 'store.full' });
    expect(book.summaries()).toEqual([]);
  });

  it('tells the list only when a line of it has changed', () => {
    const { book, summaries } = bookOver([newConnection()], kept);
    book.change('c-1', { copied: ['client-id'] });
    expect(summaries()).toBe(0);
    book.change('c-1', { fromAddress: 'info@contoso.example' });
    expect(summaries()).toBe(1);
  });

  it('is not written anew by a change that comes while the file of a connection goes', async () => {
    const written: ConnectionRecord[] = [];
    const keep = async (record: ConnectionRecord): Promise<void> => {
      written.push(record);
    };
    let changing: unknown = null;
    const { book } = bookOver([newConnection()], keep, async () => {
      try {
        book.change('c-1', { valuesSeen: true });
      } catch (error) {
        changing = error;
      }
    });
    await book.remove('c-1');
    expect(changing).toMatchObject({ code: 'connection.unknown' });
    expect(written).toEqual([]);
  });

  it('keeps a connection whose file cannot be removed', async () => {
    const readOnly = () => Promise.reject(new AppError('store.readOnly'));
    const { book } = bookOver([newConnection()], kept, readOnly);
    await expect(book.remove('c-1')).rejects.toMatchObject({ code: 'store.readOnly' });
    expect(book.summaries()).toHaveLength(1);
  });

  it('knows no other connection', () => {
    const { book } = bookOver([], kept);
    expect(() => book.view('c-1')).toThrow('connection.unknown');
  });
});
