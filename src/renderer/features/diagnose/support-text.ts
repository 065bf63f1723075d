import type { Diagnosis } from '@shared/diagnosis';
import { diagnose as texts } from '@shared/text/en/diagnose';

/** The redacted text with what was recognised, for a forum or a ticket. */
export const supportText = (diagnosis: Diagnosis): string =>
  texts.supportText(
    diagnosis.redacted,
    diagnosis.recognised.map((one) => one.code),
    diagnosis.causes.map((cause) => cause.title),
  );
