import type { PracticeContext } from '../../server/env';

/** Reads a posted field by its name; empty where it is missing. */
export type Posted = (name: string) => string;

export async function postedForm(c: PracticeContext): Promise<Posted> {
  const body = await c.req.parseBody().catch(() => ({}));
  return (name) => {
    const value = Object.entries(body).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value.trim() : '';
  };
}
