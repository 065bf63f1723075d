import type { Host } from './host';

/** Node's name of the platform in the words of the window. */
export const platformName = (platform: NodeJS.Platform): Host['platform'] =>
  platform === 'win32' ? 'windows' : platform === 'darwin' ? 'macos' : 'linux';
