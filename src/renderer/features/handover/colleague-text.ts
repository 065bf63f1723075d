import { assertNever } from '@shared/assert-never';
import type { ConnectionView } from '@shared/connection';
import type { HandoverField, HandoverSheet } from '@shared/handover';
import { handover as texts } from '@shared/text/en/handover';

function textOf(field: HandoverField, targetName: string): string {
  switch (field.value.kind) {
    case 'text':
      return field.value.text;
    case 'secret':
      return texts.colleagueSecret;
    case 'from-target':
      return texts.colleagueCode(targetName);
    default:
      return assertNever(field.value);
  }
}

/** The sheet as plain text for somebody else. Never holds the secret. */
export const colleagueText = (connection: ConnectionView, sheet: HandoverSheet): string =>
  texts.colleagueText(
    connection.targetName,
    connection.siteUrl,
    sheet.fields.map((field) => ({
      label: field.label,
      value: textOf(field, connection.targetName),
    })),
  );
