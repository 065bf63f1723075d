import type { Audience, Target } from './target';

type ValuesTarget = Omit<Target, 'support' | 'plugin' | 'pages' | 'audiences' | 'usesCommon'> & {
  readonly audiences: readonly Audience[];
  readonly usesCommon: boolean;
};

/** A target that is known but not yet set up by Sendwell: the same facts for every version. */
export const valuesTarget = ({ audiences, usesCommon, ...facts }: ValuesTarget): Target => ({
  ...facts,
  support: 'values',
  plugin: null,
  pages: null,
  audiences: () => audiences,
  usesCommon: () => usesCommon,
});
