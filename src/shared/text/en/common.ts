/** Words used on every screen. Sentences of one area live in one file of this folder; en.ts gathers them. */
export const common = {
  appName: 'Sendwell',
  copy: 'Copy',
  copied: 'Copied',
  cancel: 'Cancel',
  back: 'Back',
  details: 'Details',
  retry: 'Try again',
} as const;
