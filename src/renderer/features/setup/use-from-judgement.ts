import { assertNever } from '@shared/assert-never';
import type { TenantLookup } from '@shared/site';
import { errorTexts } from '@shared/text/en/errors';
import { setup } from '@shared/text/en/setup';
import { useRef, useState } from 'react';

export type FromJudgement =
  | { readonly kind: 'idle' }
  | { readonly kind: 'judging' }
  | { readonly kind: 'good'; readonly message: string }
  | { readonly kind: 'bad'; readonly message: string };

/** Something, an @, a domain with a dot. Whether it exists is Microsoft's word, not ours. */
export const looksLikeAddress = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim());

function judgementOf(lookup: TenantLookup): FromJudgement {
  switch (lookup.kind) {
    case 'found':
      return { kind: 'good', message: setup.tenant.found(lookup) };
    case 'other-cloud':
      return { kind: 'bad', message: setup.tenant.otherCloud(lookup) };
    case 'not-microsoft':
      return { kind: 'bad', message: setup.tenant.notMicrosoft(lookup) };
    case 'personal':
      return { kind: 'bad', message: setup.tenant.personal(lookup) };
    case 'unknown':
      return { kind: 'bad', message: setup.tenant.unknown(lookup) };
    default:
      return assertNever(lookup);
  }
}

/** Judges the From address: its form at once, its domain with one question to Microsoft. */
export function useFromJudgement() {
  const [judgement, setJudgement] = useState<FromJudgement>({ kind: 'idle' });
  const last = useRef<{ readonly address: string; readonly judgement: FromJudgement } | null>(null);
  const asked = useRef('');

  const judge = async (typed: string): Promise<FromJudgement> => {
    const address = typed.trim();
    const settle = (result: FromJudgement): FromJudgement => {
      if (asked.current === address) {
        last.current = { address, judgement: result };
        setJudgement(result);
      }
      return result;
    };
    asked.current = address;
    if (address === '') return settle({ kind: 'idle' });
    if (!looksLikeAddress(address))
      return settle({ kind: 'bad', message: setup.site.notAnAddress });
    if (last.current?.address === address && last.current.judgement.kind === 'good')
      return last.current.judgement;
    setJudgement({ kind: 'judging' });
    const result = await window.app.tenant.lookup({ address });
    if (result.kind === 'ok') return settle(judgementOf(result.value));
    const text = errorTexts[result.error.code];
    const { params } = result.error;
    return settle({ kind: 'bad', message: `${text.title(params)}. ${text.todo(params)}` });
  };

  const forget = (): void => {
    asked.current = '';
    setJudgement({ kind: 'idle' });
  };

  return { judgement, judge, forget };
}
