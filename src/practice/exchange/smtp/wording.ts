/** What a connection is asked to say; SMTP's own library words it otherwise than Exchange does. */
export interface Said {
  readonly code: number;
  /** More than one: the features after EHLO. */
  readonly lines: string | readonly string[];
}

export interface Place {
  readonly name: string;
  readonly clientAddress: string;
  readonly isSecure: boolean;
  readonly now: Date;
}

type Reworded = readonly [code: number, words: string];

/**
 * Exchange's words for what every SMTP server says, as transcripts of smtp.office365.com have them.
 *
 * By the library's words: these are the same in all its versions of the last years.
 */
const WORDS: Readonly<Record<string, Reworded>> = {
  'Ready to start TLS': [220, '2.0.0 SMTP server ready'],
  'Authentication successful': [235, '2.7.0 Authentication successful'],
  'End data with <CR><LF>.<CR><LF>': [354, 'Start mail input; end with <CRLF>.<CRLF>'],
  Bye: [221, '2.0.0 Service closing transmission channel'],
  OK: [250, '2.0.0 OK'],
  Flushed: [250, '2.0.0 Resetting'],
  'Error: Unrecognized authentication type': [504, '5.7.4 Unrecognized authentication type'],
  'Error: Must issue a STARTTLS command first': [504, '5.7.4 Unrecognized authentication type'],
};

const BY_CONTEXT: Readonly<Record<string, Reworded>> = {
  MAIL_FROM_OK: [250, '2.1.0 Sender OK'],
  RCPT_TO_OK: [250, '2.1.5 Recipient OK'],
  MESSAGE_TOO_BIG: [552, '5.3.4 Message size exceeds fixed maximum message size'],
};

/** Nothing to sign in with before the connection is encrypted. What Exchange has beside these, this server cannot do. */
const features = ({ isSecure }: Place, size: string): readonly string[] => [
  size,
  'PIPELINING',
  'DSN',
  'ENHANCEDSTATUSCODES',
  isSecure ? 'AUTH LOGIN XOAUTH2' : 'STARTTLS',
  '8BITMIME',
  'SMTPUTF8',
];

/** A reply as Exchange words it; anything of its own stays. */
export function reword(said: Said, context: string | false | undefined, place: Place): Said {
  const { code, lines } = said;
  if (typeof lines !== 'string') {
    const size = lines.find((line) => line.startsWith('SIZE')) ?? 'SIZE';
    const hello = `${place.name} Hello [${place.clientAddress}]`;
    return { code, lines: [hello, ...features(place, size)] };
  }
  if (code === 220 && lines.startsWith(place.name)) {
    const at = place.now.toUTCString().replace('GMT', '+0000');
    return {
      code,
      lines: `${place.name} Microsoft ESMTP MAIL Service (practice tenant) ready at ${at}`,
    };
  }
  const [newCode, words] = BY_CONTEXT[context || ''] ?? WORDS[lines] ?? [code, lines];
  return { code: newCode, lines: words };
}
