import type { Cloud } from '@shared/cloud';
import { AppError } from '@shared/errors';

/** Where the bytes really go: to the named host, or, in the practice cloud, to the practice tenant's own address. */
export interface Wire {
  /** Raises network.hostNotAllowed or network.nameUnknown. */
  readonly address: (url: URL, to: 'microsoft' | 'site') => string;
  readonly browserAddress: (url: string) => string;
}

export interface PracticeWire {
  readonly origin: string;
  readonly hosts: readonly string[];
}

/** Hosts of one cloud that Sendwell itself may talk to. */
const microsoftHosts = (cloud: Cloud): readonly string[] => [cloud.login, cloud.graph];

export function createWire(cloud: Cloud, practice: PracticeWire | null): Wire {
  const allowed = new Set(microsoftHosts(cloud));
  const played = new Set(practice?.hosts ?? []);
  const onPractice = (url: URL): string =>
    `${practice?.origin}/${url.host}${url.pathname}${url.search}`;
  return {
    address: (url, to) => {
      if (to === 'microsoft' && (!allowed.has(url.host) || url.protocol !== 'https:')) {
        throw new AppError('network.hostNotAllowed', { host: url.host });
      }
      if (!practice) return url.href;
      if (!played.has(url.host)) throw new AppError('network.nameUnknown', { host: url.host });
      return onPractice(url);
    },
    browserAddress: (address) => {
      const url = new URL(address);
      return practice && played.has(url.host) ? onPractice(url) : address;
    },
  };
}
