import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';

/** Everything the engine would say about one moment. */
export interface World {
  readonly app: AppSnapshot;
  readonly connections: readonly ConnectionView[];
}
