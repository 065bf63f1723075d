import type { CauseText } from '../../cause-text';

export const texts: Readonly<Record<string, CauseText>> = {
  'wp.wpms.noMail': {
    title: 'PHP mail() is not available',
    cause: 'No mailer connected; WordPress falls back to PHP mail.',
    fix: ['Choose the Microsoft mailer as default connection for this From address.'],
  },
  'wp.defaultConnection': {
    title: 'The mail leaves through another mailer or connection',
    cause: 'The From address is bound to another connection in the plugin.',
    fix: ['Set the Microsoft connection as default or bind the From address to it.'],
  },
  'sender.fromNotForced': {
    title: 'A form or plugin puts its own From address on the mail',
    cause:
      'The test mail uses the connected address. A form, shop or other plugin sets another From (often the visitor’s address or wordpress@site), which the linked account may not send from.',
    fix: [
      'Set From in that form to the connected address, and put the visitor into Reply-To.',
      'Or switch on "Force From Email" in the mail plugin.',
      'Test by filling in the form itself.',
    ],
  },
  'wp.twoMailers': {
    title: 'Two mail plugins are active and get into each other’s way',
    cause:
      'Only one plugin can own WordPress’ mail function. The other one’s settings look right but are never used.',
    fix: [
      'Keep one mail plugin and deactivate the others.',
      'Send a test with the one that stays.',
    ],
  },
  'wp.cron': {
    title: 'Mail waits in a queue because the site’s timer does not run',
    cause:
      'Queued or scheduled mail needs WP-Cron (or the system’s cron). With DISABLE_WP_CRON and no system cron nothing is sent.',
    fix: [
      'Set up a system cron that calls wp-cron.php every five minutes, or remove DISABLE_WP_CRON.',
      'Look at the queue of the plugin that sends.',
    ],
  },
};
