import { mask, type SecretKind } from './secret-kinds';
import { decodeBase64, tokenNote } from './token-claims';

/** Runs of characters that tokens are made of. Each run is visited once, so the time stays linear. */
const runs = /[A-Za-z0-9_~.+/-]{20,}={0,3}/g;

const entraSecret = /[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{28,40}/;
const guidOnly = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const apiKey =
  /^(?:SG\.[\w-]{16,}\.[\w-]{16,}|xkeysib-[\w-]{20,}|key-[0-9a-f]{32}|AKIA[A-Z0-9]{16}|gh[pousr]_\w{30,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,})/;
const grant =
  /^(?:[01]\.A[A-Za-z0-9_.-]{16,}|M\.[A-Z][A-Za-z0-9_.!*-]{16,}|OAQABAA[\w-]{20,}|AwABAA[\w-]{20,})/;

const afterCode = /code["'\s]{0,3}(?:=|:|%3D)["'\s]{0,3}$/i;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Random text has capitals, small letters and digits mixed; paths, host names and identifiers do not. */
function looksRandom(run: string): boolean {
  if (run.length < 40) return false;
  const size = run.length;
  const digits = count(run, /\d/g) / size;
  const capitals = count(run, /[A-Z]/g) / size;
  const small = count(run, /[a-z]/g) / size;
  const marks = count(run, /[./]/g) / size;
  return digits > 0.04 && capitals > 0.12 && small > 0.12 && marks < 0.06;
}

function maskRun(run: string, before: string, masked: Set<SecretKind>): string {
  const done = (kind: SecretKind, note = ''): string => {
    masked.add(kind);
    return mask(kind, note);
  };
  if (guidOnly.test(run)) return run;
  if (run.startsWith('eyJ')) {
    const note = tokenNote(run);
    return done(
      note.includes('aud=') && !/scp=|roles=/.test(note) ? 'id-token' : 'access-token',
      note,
    );
  }
  if (run.startsWith('dXNlcj1') || run.startsWith('bixhPT')) {
    const user = /user=([\w.+'-]{1,80}@[\w.-]{3,120})/.exec(decodeBase64(run) ?? '')?.[1];
    return done('smtp-login', user === undefined ? '' : `user=${user}`);
  }
  if (entraSecret.test(run)) {
    masked.add('client-secret');
    return run.replace(new RegExp(entraSecret, 'g'), mask('client-secret'));
  }
  if (apiKey.test(run)) return done('api-key');
  if (grant.test(run)) return done(afterCode.test(before) ? 'authorization-code' : 'refresh-token');
  if (/^Ew[A-Z][A-Za-z0-9+/]{60,}/.test(run)) return done('access-token');
  return looksRandom(run) ? done('opaque-token') : run;
}

/** Masks everything that is a secret by its shape, wherever it stands. */
export const maskShapes = (text: string, masked: Set<SecretKind>): string =>
  text
    .replace(
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\s\\]*(?:-----END[A-Z ]{0,31}-----)?/g,
      () => {
        masked.add('private-key');
        return mask('private-key');
      },
    )
    .replace(runs, (run, at: number, whole: string) =>
      maskRun(run, whole.slice(Math.max(0, at - 12), at), masked),
    );
