import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';

/** Where the bytes really go: to the named host, or, in the practice cloud, to the practice tenant's own address. */
export interface Wire {
  /** Raises network.hostNotAllowed or network.nameUnknown. */
  readonly address: (url: URL, to: 'microsoft' | 'site') => string;
  /** Raises network.hostNotAllowed for a redirect that leaves Microsoft's hosts. Nothing follows redirects by itself. */
  readonly checkRedirect: (from: URL, location: string | undefined) => void;
  readonly browserAddress: (url: string) => string;
}

export interface PracticeWire {
  readonly origin: string;
  readonly hosts: readonly string[];
}

const WEB: ReadonlySet<string> = new Set(['http:', 'https:']);

/** Hosts of one cloud that Sendwell itself may talk to. */
const microsoftHosts = (cloud: Cloud): readonly string[] => [cloud.login, cloud.graph];

export function createWire(cloud: Cloud, practice: PracticeWire | null): Wire {
  const allowed = new Set(microsoftHosts(cloud));
  const played = new Set(practice?.hosts ?? []);
  const onPractice = (url: URL): string =>
    `${practice?.origin}/${url.host}${url.pathname}${url.search}`;
  const isMicrosoft = (url: URL): boolean => allowed.has(url.host) && url.protocol === 'https:';
  const refuse = (url: URL): never => {
    throw new AppError('network.hostNotAllowed', { host: url.host || url.protocol });
  };
  return {
    address: (url, to) => {
      // Chromium's network stack would read files for a `file:` address.
      if (to === 'microsoft' ? !isMicrosoft(url) : !WEB.has(url.protocol)) refuse(url);
      if (!practice) return url.href;
      if (!played.has(url.host)) throw new AppError('network.nameUnknown', { host: url.host });
      return onPractice(url);
    },
    checkRedirect: (from, location) => {
      if (location === undefined || !URL.canParse(location, from)) return;
      const to = new URL(location, from);
      if (!isMicrosoft(to) && to.origin !== practice?.origin) refuse(to);
    },
    browserAddress: (address) => {
      const url = new URL(address);
      return practice && played.has(url.host) ? onPractice(url) : address;
    },
  };
}
