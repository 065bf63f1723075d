import type { AppSnapshot } from '@shared/app-snapshot';
import * as z from 'zod/mini';
import type { FileFormat } from './envelope';

export interface Settings {
  readonly theme: AppSnapshot['theme'];
  /** The organisation's own client id for administrator sign-ins, once one was given. */
  readonly ownClientId: string | null;
}

export const defaultSettings: Settings = { theme: 'system', ownClientId: null };

const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  ownClientId: z.nullable(z.string()),
});

export const settingsFormat: FileFormat<Settings> = {
  name: 'sendwell.settings',
  version: 1,
  parse: (data) => {
    const read = settings.safeParse(data);
    return read.success ? read.data : null;
  },
};
