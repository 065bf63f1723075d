/** The hosts of one Microsoft cloud. Source: facts on clouds, read 2026-11-20. */
export interface Cloud {
  readonly id: CloudId;
  readonly login: string;
  readonly graph: string;
  readonly smtp: string | null;
  readonly portal: string;
}

export type CloudId = 'global' | 'us-gov' | 'us-dod' | 'china' | 'practice';

const global: Cloud = {
  id: 'global',
  login: 'login.microsoftonline.com',
  graph: 'graph.microsoft.com',
  smtp: 'smtp.office365.com',
  portal: 'entra.microsoft.com',
};

/** `practice` keeps the real names: only the wire is rewritten. SMTP hosts that no source confirms are null. */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global,
  practice: { ...global, id: 'practice' },
  'us-gov': {
    id: 'us-gov',
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    smtp: 'smtp.office365.us',
    portal: 'entra.microsoft.us',
  },
  'us-dod': {
    id: 'us-dod',
    login: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    smtp: null,
    portal: 'portal.azure.us',
  },
  china: {
    id: 'china',
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    smtp: null,
    portal: 'portal.azure.cn',
  },
};
