import type { AppSnapshot } from '@shared/app-snapshot';
import type { ConnectionView } from '@shared/connection';
import type { ErrorView } from '@shared/errors';

/** Everything the engine would say about one moment. */
export interface World {
  readonly app: AppSnapshot;
  readonly connections: readonly ConnectionView[];
  /** Why the engine did not start: every question is answered with it. */
  readonly failed?: ErrorView;
}
