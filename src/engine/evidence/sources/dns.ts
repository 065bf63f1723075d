import type { EvidenceId, EvidenceMap } from '@core/checks/evidence';
import type { Gatherer } from '../gatherer';
import type { EvidencePorts } from '../ports';

/** The name or the record is not there: an answer, not a failure. */
const isAbsent = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOTFOUND' || error.code === 'ENODATA');

const isTimeout = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ETIMEOUT' || error.code === 'ECONNREFUSED');

/** What the domain's DNS says about its mail, over the system's resolver. */
export const dns = ({ resolver, fromAddress }: EvidencePorts): readonly Gatherer[] => {
  const domain = fromAddress.split('@')[1] ?? '';
  const lookUp = <K extends EvidenceId>(
    id: K,
    ask: () => Promise<EvidenceMap[K]>,
    absent: EvidenceMap[K],
  ): Gatherer => ({
    id,
    gives: [id],
    gather: async (report) => {
      try {
        report.known(id, await ask());
      } catch (error) {
        if (isAbsent(error)) report.known(id, absent);
        else report.unknown(id, isTimeout(error) ? 'timed-out' : 'failed');
      }
    },
  });
  const texts = async (name: string): Promise<readonly string[]> =>
    (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
  const selector = async (name: string) => {
    const label = `${name}._domainkey.${domain}`;
    try {
      const [target] = await resolver.resolveCname(label);
      return { name, target: target ?? null };
    } catch (error) {
      if (isAbsent(error)) return { name, target: null };
      throw error;
    }
  };
  return [
    lookUp(
      'dns.mx',
      async () => ({
        hosts: [...(await resolver.resolveMx(domain))]
          .sort((a, b) => a.priority - b.priority)
          .map((record) => record.exchange),
      }),
      { hosts: [] },
    ),
    lookUp('dns.spf', async () => ({ records: await texts(domain) }), { records: [] }),
    lookUp('dns.dmarc', async () => ({ records: await texts(`_dmarc.${domain}`) }), {
      records: [],
    }),
    lookUp(
      'dns.dkim',
      async () => ({ selectors: await Promise.all(['selector1', 'selector2'].map(selector)) }),
      { selectors: [] },
    ),
  ];
};
