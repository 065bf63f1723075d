/** What `cli diagnose` says itself. */
export const cliDiagnoseText = {
  summary: 'says what an error, log, bounce or address means: diagnose [--json|--jsonl] [FILE|-]',
  usage: 'Usage: diagnose [--json|--jsonl] [FILE|-]',
  unknownOption: (option: string) => `There is no option ${option}.`,
  oneFile: 'Name one file, or - for standard input.',
  paste: 'Paste the text, then press Ctrl+D.',
  unreadable: (file: string) => `${file} could not be read.`,
  tooBig: (file: string) => `${file} is bigger than 20 MB. Cut out the part around the error.`,
  badLine: (line: number) =>
    `Line ${line} is no object of the form {"text": "...", "facts": {...}}.`,
  masked: (kinds: string) =>
    `Masked before anything was done with the text: ${kinds}. Renew what was in there.`,
  recognised: 'Recognised',
  none: 'No cause can be named from this text.',
  confidence: (value: number) =>
    value >= 0.7 ? 'most likely' : value >= 0.45 ? 'possible' : 'less likely',
  why: 'Why',
  fix: 'What to do',
  who: (who: string) => `Who can do it: ${who}`,
  link: (link: string) => `Where: ${link}`,
  script: 'In Exchange Online PowerShell:',
  separate: 'Several errors that have nothing to do with each other, each with its own cause.',
  answers: (where: string, code: string) => `For ${where}, ${code}:`,
  avoid: 'Do not',
  checks: (ids: string) => `Checks that confirm it: ${ids}`,
  question: 'One question decides',
  people: {
    you: 'you',
    administrator: 'the Microsoft 365 administrator',
    'exchange-administrator': 'the Exchange administrator',
    sender: 'whoever owns the mailbox that sends',
    'site-owner': 'whoever looks after the site or its server',
    'dns-owner': 'whoever looks after the domain’s DNS',
    microsoft: 'Microsoft; waiting helps',
  },
} as const;
