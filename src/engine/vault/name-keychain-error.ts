import { AppError } from '@shared/errors';
import type { KeychainState } from '@shared/keychain';

const LOCKED = /locked|dismissed|cancell?ed the/i;

const ABSENT =
  /autolaunch D-Bus|org[./]freedesktop[./]secrets|ServiceUnknown|was not provided|Could not connect|Cannot find module|libsecret|ERR_DLOPEN_FAILED|cannot open shared object|No such interface/i;

/** What a failed call says about the keychain. Its own sentence is kept for *Details* only. */
export function stateOfFailure(error: unknown): KeychainState {
  if (error instanceof AppError && error.code === 'vault.locked') return { kind: 'locked' };
  const reason = error instanceof Error ? error.message : String(error);
  if (LOCKED.test(reason)) return { kind: 'locked' };
  if (ABSENT.test(reason)) return { kind: 'absent' };
  return { kind: 'unavailable', reason: reason.slice(0, 300) };
}
