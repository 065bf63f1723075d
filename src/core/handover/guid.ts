import { AppError } from '@shared/errors';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isGuid = (text: string): boolean => GUID.test(text.trim());

/** An id as Microsoft writes it: braces and blanks around it are taken off. Raises handover.idInvalid. */
export function guidOf(typed: string, field: 'appId' | 'tenantId' | 'clientId'): string {
  const bare = typed.trim().replace(/^\{|\}$/g, '');
  if (!isGuid(bare)) throw new AppError('handover.idInvalid', { field });
  return bare.toLowerCase();
}
