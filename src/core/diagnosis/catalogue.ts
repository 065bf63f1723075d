import { type Cause, type CauseEntry, completeCause, type Surface } from './cause';

const modules = import.meta.glob<{ readonly causes: readonly CauseEntry[] }>('./catalogue/*/*.ts', {
  eager: true,
});

const surfaceOf = (path: string): Surface => {
  const folder = path.split('/').at(-2);
  switch (folder) {
    case 'entra':
    case 'graph':
    case 'smtp':
    case 'wordpress':
    case 'network':
      return folder;
    default:
      throw new Error(`Unknown surface: ${path}`);
  }
};

/** Every cause. A new entry in a file of `catalogue/`, with its sentences, is a new cause. */
export const causes: readonly Cause[] = Object.entries(modules).flatMap(([path, module]) =>
  module.causes.map((entry) => completeCause(entry, surfaceOf(path))),
);

const byId: ReadonlyMap<string, Cause> = new Map(causes.map((cause) => [cause.id, cause]));

export const causeById = (id: string): Cause | undefined => byId.get(id);
