import type { Params } from '../../checklist';

/** Which version a finding was judged for, and how that is known; nothing where the version plays no part. */
export function judgedFor({ target, version, from }: Params): string {
  if (version === undefined || version === '') return '';
  const how =
    from === 'site' ? 'the version the site tells' : 'the version it had when it was connected';
  return ` Judged for ${target} ${version}, ${how}.`;
}
