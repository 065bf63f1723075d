import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite } from '@engine/store/atomic-write';
import { type Rectangle, screen } from 'electron';
import * as z from 'zod/mini';

const themes = ['system', 'light', 'dark'] as const;

const schema = z.object({
  width: z.number().check(z.minimum(480)),
  height: z.number().check(z.minimum(560)),
  x: z.optional(z.number()),
  y: z.optional(z.number()),
  maximized: z.boolean(),
  theme: z.enum(themes),
});

/** How the window was left: needed before the engine, which keeps everything else, is loaded. */
export type WindowState = z.infer<typeof schema>;

const atFirst: WindowState = { width: 1180, height: 780, maximized: false, theme: 'system' };

const fileOf = (home: string): string => join(home, 'window.json');

/** The last state, or the first one when there is none, it is damaged, or its screen is gone. */
export function readWindowState(home: string): WindowState {
  const kept = schema.safeParse(parsed(home));
  if (!kept.success) return atFirst;
  const { x, y, ...rest } = kept.data;
  return x !== undefined && y !== undefined && isOnScreen({ x, y, width: rest.width, height: 40 })
    ? kept.data
    : rest;
}

/** A lost window state is no loss worth a word: the next start opens at the first size. */
export const keepWindowState = (home: string, state: WindowState): Promise<void> =>
  atomicWrite(fileOf(home), JSON.stringify(state)).catch(() => undefined);

const parsed = (home: string): unknown => {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8'));
  } catch {
    // Missing at the first start; damaged is as good as missing.
    return null;
  }
};

const isOnScreen = (title: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(title);
  return (
    title.x < workArea.x + workArea.width &&
    title.x + title.width > workArea.x &&
    title.y >= workArea.y &&
    title.y < workArea.y + workArea.height
  );
};
