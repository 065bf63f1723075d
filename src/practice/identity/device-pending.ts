import { randomInt } from 'node:crypto';
import { beside } from '../state/beside';
import { putBounded } from '../state/bounded';
import { newId, type Realm } from '../state/realm';
import type { World } from '../state/world';
import type { Asked } from './scopes';

/** A program that waits for somebody to enter its code in a browser (RFC 8628). Lives in memory only. */
export interface PendingDevice {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly appId: string;
  /** Under which authority it asked. */
  readonly authority: string;
  readonly asked: Asked;
  readonly endsAt: number;
  outcome:
    | { kind: 'waiting' }
    | { kind: 'declined' }
    | { kind: 'signed-in'; userId: string; mfa: boolean };
}

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';
export const DEVICE_LIFE_S = 900;

const pendingIn = beside<World, Map<string, PendingDevice>>(() => new Map());

export function openDevice(
  realm: Realm,
  asking: Pick<PendingDevice, 'appId' | 'authority' | 'asked'>,
): PendingDevice {
  const device: PendingDevice = {
    ...asking,
    deviceCode: newId(),
    userCode: Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    endsAt: realm.now().getTime() + DEVICE_LIFE_S * 1000,
    outcome: { kind: 'waiting' },
  };
  putBounded(pendingIn(realm.world), device.deviceCode, device);
  return device;
}

export const deviceByCode = (realm: Realm, deviceCode: string): PendingDevice | undefined =>
  pendingIn(realm.world).get(deviceCode);

/** By what the person types; capitals or not. undefined: never given out, or ended. */
export const deviceByUserCode = (realm: Realm, typed: string): PendingDevice | undefined =>
  [...pendingIn(realm.world).values()].find(
    (device) =>
      device.userCode === typed.trim().toUpperCase() && device.endsAt > realm.now().getTime(),
  );

export const closeDevice = ({ world }: Realm, { deviceCode }: PendingDevice): void => {
  pendingIn(world).delete(deviceCode);
};
