import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'net.ENOTFOUND': {
    title: 'Desktop: name not found',
    cause: 'DNS or offline.',
    fix: ['Check the internet connection and VPN.'],
  },
  'net.ECONNREFUSED': {
    title: 'Desktop: no connection',
    cause: 'Blocked or interrupted.',
    fix: ['Check firewall/proxy/VPN.'],
  },
  'net.certDesktop': {
    title: 'Desktop: certificate not trusted',
    cause: 'TLS inspection by the company with an own CA.',
    fix: [
      'Use the system certificate store (Electron net) or NODE_EXTRA_CA_CERTS; do not turn verification off.',
    ],
  },
};
