export type Route = 'graph-delegated' | 'graph-app-only' | 'smtp-delegated' | 'smtp-app-only';

/** What the first step needs to know of a target. */
export interface TargetSummary {
  readonly id: string;
  readonly name: string;
  /** Without the kind of application: FluentSMTP. */
  readonly shortName: string;
  readonly category: string;
  readonly route: Route;
  readonly letter: string;
  /** `ready`: the whole job works. `values`: known, but not set up by Sendwell yet. */
  readonly support: 'ready' | 'values';
}
