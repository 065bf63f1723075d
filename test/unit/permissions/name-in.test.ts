import {
  EXCHANGE_APP_ID,
  GRAPH_APP_ID,
  nameIn,
  permissionName,
} from '@core/permissions/permissions';
import { describe, expect, it } from 'vitest';

const MAIL_SEND_ROLE = 'b633e1c5-b582-4048-a93e-9f11b44c7e96';
const SEND_AS_APP_ROLE = '7146a1f0-8703-45b3-9eae-527a64c00995';

describe('the name of a permission', () => {
  it('tells the Mail.Send of two APIs apart although its GUID is the same', () => {
    expect(
      [GRAPH_APP_ID, EXCHANGE_APP_ID].map((api) => permissionName(api, 'Role', MAIL_SEND_ROLE)),
    ).toEqual(['Mail.Send', 'Office 365 Exchange Online:Mail.Send']);
  });

  it('counts a protocol’s permission of Exchange Online as what it is', () => {
    expect(permissionName(EXCHANGE_APP_ID, 'Role', SEND_AS_APP_ROLE)).toBe('SMTP.SendAsApp');
    expect([GRAPH_APP_ID, EXCHANGE_APP_ID].map((api) => nameIn(api, 'SMTP.Send'))).toEqual([
      'SMTP.Send',
      'SMTP.Send',
    ]);
  });

  it('carries the API where nothing is known of it', () => {
    expect(nameIn('some-api', 'Mail.Send')).toBe('some-api:Mail.Send');
  });
});
