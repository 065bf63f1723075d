import { assertNever } from '@shared/assert-never';
import type { HandoverField, HandoverSheet } from '@shared/handover';
import { compareVersions } from '../checks/versions';
import type { FieldSpec, Target } from '../targets/target';
import { fillSnippet } from './snippet';

/** What the sheet is filled with. The secret's value is never among them. */
export interface SheetValues {
  readonly fromAddress: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly callback: string;
  readonly siteUrl: string;
  readonly loginHost: string;
  readonly version: string | null;
  readonly secretEndsAt: string | null;
  /** Whether the secret's value is at hand to be copied. */
  readonly secretAvailable: boolean;
}

/** The values in the target's own labels and order; fields its version does not have are left out. */
export function handoverSheet(target: Target, values: SheetValues): HandoverSheet {
  return {
    fields: target.fields
      .filter((field) => hasField(field, values.version))
      .map((field) => filled(field, values)),
    snippet: target.snippet ? fillSnippet(target.snippet, values) : null,
    settingsUrl: target.pages?.settings(values.siteUrl) ?? null,
    version: values.version,
  };
}

const hasField = (field: FieldSpec, version: string | null): boolean =>
  field.since === undefined || (version !== null && compareVersions(version, field.since) >= 0);

const filled = (field: FieldSpec, values: SheetValues): HandoverField => ({
  id: field.id,
  label: field.label,
  value: filling(field, values),
  hint: field.hint ?? null,
  use: field.use ?? 'copy',
});

const text = (value: string): HandoverField['value'] => ({ kind: 'text', text: value });

const filling = ({ source }: FieldSpec, values: SheetValues): HandoverField['value'] => {
  switch (source.kind) {
    case 'from-address':
      return text(values.fromAddress);
    case 'client-id':
      return text(values.appId);
    case 'tenant-id':
      return text(values.tenantId);
    case 'callback':
      return text(values.callback);
    case 'token-url':
      return text(`https://${values.loginHost}/${values.tenantId}/oauth2/v2.0/token`);
    case 'fixed':
      return text(source.text);
    case 'client-secret':
      return { kind: 'secret', endsAt: values.secretEndsAt, available: values.secretAvailable };
    case 'from-target':
      return { kind: 'from-target' };
    default:
      return assertNever(source);
  }
};
