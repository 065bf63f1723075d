import { lostSecrets } from '@core/plan/journal';
import { type MadeDetail, madeFrom } from '@core/plan/made';
import { AppError } from '@shared/errors';
import type { MadeItem, PlanRowKind } from '@shared/plan';
import { quietly, type SetUpContext, viewOf } from './context';
import { clearLostSecrets } from './lost-secrets';
import { undoOne } from './undo-one';

/** What hangs on others goes first; the registration last. */
const ORDER: readonly PlanRowKind[] = [
  'localhost-redirect',
  'secret',
  'consent',
  'permission',
  'callback',
  'audience',
  'service-principal',
  'app',
];

/**
 * Takes away what was made, newest needs first. Only what we added: everything of others stays.
 *
 * When a registration goes, its secrets, service principal and consent go with it. Answers every made item. Raises
 * plan.nothingToUndo.
 */
export async function undo(
  context: SetUpContext,
  itemIds: readonly string[] | null,
  onMade: (made: readonly MadeItem[]) => void,
): Promise<readonly MadeItem[]> {
  const { journal, signal } = context;
  const live = new Map<string, MadeItem>();
  const shown = (): readonly MadeItem[] =>
    madeFrom(journal.entries()).map(({ item }) =>
      item.state === 'undone' ? item : (live.get(item.id) ?? item),
    );
  const standing = madeFrom(journal.entries()).filter(({ item }) => item.state === 'made');
  const asked = standing.filter(({ item }) => itemIds === null || itemIds.includes(item.id));
  const lost = itemIds === null ? lostSecrets(journal.entries()) : [];
  if (asked.length === 0 && lost.length === 0) throw new AppError('plan.nothingToUndo');
  for (const step of stepsOf(asked, standing)) {
    live.set(step.detail.item.id, { ...step.detail.item, state: 'undoing' });
    onMade(shown());
    try {
      await undoOne(context, step.detail);
      for (const { item } of step.gone) await journal.append({ kind: 'undone', itemId: item.id });
    } catch (error) {
      if (signal.aborted) throw new AppError('run.cancelled', {}, {}, { cause: error });
      const { item } = step.detail;
      live.set(item.id, { ...item, state: 'undo-failed', error: viewOf(error, context) });
    }
    onMade(shown());
  }
  for (const { objectId } of lost) await clearLostSecrets(context, objectId, quietly);
  return shown();
}

interface UndoStep {
  readonly detail: MadeDetail;
  /** What is gone when it succeeds. */
  readonly gone: readonly MadeDetail[];
}

/** A registration of ours takes everything with it that hangs on it; all else goes piece by piece. */
function stepsOf(
  asked: readonly MadeDetail[],
  standing: readonly MadeDetail[],
): readonly UndoStep[] {
  const apps = asked.filter(({ item }) => item.kind === 'app');
  const whole = new Set(apps.map(objectIdOf));
  const pieces = asked.filter((detail) => !whole.has(objectIdOf(detail)));
  return [
    ...pieces.sort(byOrder).map((detail) => ({ detail, gone: [detail] })),
    ...apps.map((detail) => ({
      detail,
      gone: standing.filter((other) => objectIdOf(other) === objectIdOf(detail)),
    })),
  ];
}

const objectIdOf = ({ entry }: MadeDetail): string | null =>
  'objectId' in entry ? entry.objectId : null;

const byOrder = (a: MadeDetail, b: MadeDetail): number =>
  ORDER.indexOf(a.item.kind) - ORDER.indexOf(b.item.kind);
