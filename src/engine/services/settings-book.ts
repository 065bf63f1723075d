import { defaultSettings, type Settings, settingsFormat } from '../store/settings-format';
import { type Access, openStoredFile } from '../store/stored-file';

/** Settings in memory, written behind. */
export interface SettingsBook {
  readonly get: () => Settings;
  readonly change: (change: Partial<Settings>) => void;
  readonly settled: () => Promise<void>;
}

export async function openSettings(
  path: string,
  now: () => Date,
  onProblem: (error: unknown) => void,
  access: Access = 'write',
): Promise<SettingsBook> {
  const file = await openStoredFile(path, settingsFormat, now, access);
  if (file.problem) onProblem(file.problem);
  let settings = file.initial ?? defaultSettings;
  return {
    get: () => settings,
    change: (change) => {
      settings = { ...settings, ...change };
      file.save(settings).catch(onProblem);
    },
    settled: file.settled,
  };
}
