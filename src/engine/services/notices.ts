import type { AppError, ErrorView } from '@shared/errors';

/** Whole-surface notices: what was set aside, what could not be saved. The same one is told once. */
export interface Notices {
  readonly list: () => readonly ErrorView[];
  readonly add: (error: AppError) => void;
  readonly show: (notice: ErrorView) => void;
  readonly dismiss: (index: number) => void;
}

export function createNotices(now: () => Date, onChange: () => void): Notices {
  let notices: readonly ErrorView[] = [];
  const isSame = (a: ErrorView, b: ErrorView): boolean =>
    a.code === b.code && JSON.stringify(a.params) === JSON.stringify(b.params);
  const show = (view: ErrorView): void => {
    if (notices.some((notice) => isSame(notice, view))) return;
    notices = [...notices, view];
    onChange();
  };
  return {
    list: () => notices,
    show,
    add: (error) => show(error.toView(now)),
    dismiss: (index) => {
      notices = notices.filter((_, i) => i !== index);
      onChange();
    },
  };
}
