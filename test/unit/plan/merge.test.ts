import { EXCHANGE_APP_ID, GRAPH_APP_ID } from '@core/permissions/permissions';
import { grantOf, withoutScopes, withScopes } from '@core/plan/grant';
import {
  declaredOf,
  mergedAccess,
  registrationBody,
  registrationChange,
  withoutAccess,
} from '@core/plan/merge';
import type { ResourceAccess } from '@core/plan/observed';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALLBACK, declares, NAMES, observedApp, wantedApp } from '../../support/observed-app';

const others: ResourceAccess = {
  resourceAppId: EXCHANGE_APP_ID,
  resourceAccess: [{ id: 'dc890d15-9560-4a4c-9b7f-a736ec74ec40', type: 'Role' }],
};

const known = fc.constantFrom(...NAMES, 'Mail.Read', 'openid', 'SMTP.Send');
const access = fc
  .tuple(fc.uniqueArray(known), fc.array(fc.constant(others), { maxLength: 1 }), fc.boolean())
  .map(([names, rest, first]) => {
    const graph = names.length > 0 ? [declares(...names)] : [];
    return first ? [...graph, ...rest] : [...rest, ...graph];
  });

describe('lists that Graph replaces whole @setup', () => {
  test('taking away what was added gives back exactly what was there', () => {
    fc.assert(
      fc.property(access, (present) => {
        const missing = registrationChange(
          wantedApp(),
          observedApp({ access: present }),
        ).permissions;
        expect(withoutAccess(mergedAccess(present, NAMES), missing)).toEqual(present);
      }),
    );
  });

  test('everything of others stays in its place', () => {
    fc.assert(
      fc.property(access, (present) => {
        const merged = mergedAccess(present, NAMES);
        expect(merged.map((resource) => resource.resourceAppId).slice(0, present.length)).toEqual(
          present.map((resource) => resource.resourceAppId),
        );
        for (const [at, resource] of present.entries()) {
          expect(merged[at]?.resourceAccess.slice(0, resource.resourceAccess.length)).toEqual(
            resource.resourceAccess,
          );
        }
        expect(declaredOf(observedApp({ access: merged }))).toEqual(expect.arrayContaining(NAMES));
      }),
    );
  });

  test('an application permission of the same GUID is no delegated one', () => {
    const role: ResourceAccess = {
      resourceAppId: GRAPH_APP_ID,
      resourceAccess: [{ id: 'e383f46e-2787-4529-855e-0e479a3ffac0', type: 'Role' }],
    };
    expect(mergedAccess([role], ['Mail.Send'])[0]?.resourceAccess).toHaveLength(2);
    expect(withoutAccess([role], ['Mail.Send'])).toEqual([role]);
  });

  test('GUIDs in capitals are the same GUIDs', () => {
    const loud = declares('Mail.Send').resourceAccess.map((entry) => ({
      ...entry,
      id: entry.id.toUpperCase(),
    }));
    const present = [{ resourceAppId: GRAPH_APP_ID, resourceAccess: loud }];
    expect(mergedAccess(present, ['Mail.Send'])).toEqual(present);
  });

  test('a consent is given back to the letter', () => {
    const scope = fc
      .array(fc.constantFrom('User.Read', 'Files.Read', 'Calendars.Read', ''), { maxLength: 6 })
      .map((names) => names.join(' '));
    const added = ['Mail.Send', 'offline_access'];
    fc.assert(
      fc.property(scope, (before) => {
        const after = withScopes(before, added);
        expect(grantOf('g', after).scopes).toEqual([...grantOf('g', before).scopes, ...added]);
        expect(withoutScopes(after, ['MAIL.SEND', 'offline_access'])).toBe(before);
      }),
    );
  });
});

describe('what is written @setup', () => {
  test('to an existing registration holds its own lists, and neither name nor audience that work', () => {
    const app = observedApp({ web: ['https://old.example/cb'], publicClient: ['myapp://back'] });
    expect(registrationBody(wantedApp(), app)).toEqual({
      web: { redirectUris: ['https://old.example/cb', CALLBACK] },
      publicClient: { redirectUris: ['myapp://back', 'http://localhost'] },
      requiredResourceAccess: [declares(...NAMES)],
    });
  });

  test('for a new one asks for version 2 tokens and no implicit grant', () => {
    expect(registrationBody(wantedApp(), null)).toMatchObject({
      displayName: 'www.contoso.example mail (FluentSMTP)',
      signInAudience: 'AzureADMyOrg',
      api: { requestedAccessTokenVersion: 2 },
      isFallbackPublicClient: false,
      web: {
        implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
      },
    });
  });
});
