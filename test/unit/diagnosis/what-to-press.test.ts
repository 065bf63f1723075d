import { checkById } from '@core/checks/registry';
import { causes } from '@core/diagnosis/catalogue';
import { diagnose } from '@core/diagnosis/diagnose';
import { linkFor } from '@core/diagnosis/links';
import { mendedByPlan, mendedBySecret, repairOf } from '@core/diagnosis/repair';
import { isOpenable } from '@core/links/openable-address';
import type { DiagnosisFacts } from '@shared/diagnosis';
import { describe, expect, it } from 'vitest';
import { healthyContext } from '../../support/healthy-evidence';

/** A file path of the web server: nothing of Microsoft's and nothing the doctor can look at. */
const byHandOnly = ['net.openBasedir'];

describe('what a cause offers to press @diagnose', () => {
  it('is a check, a repair, a page of the portal or a line for Exchange, for every cause', () => {
    const bare = causes.filter(
      (cause) =>
        cause.checks.length === 0 &&
        cause.link === null &&
        cause.script === null &&
        repairOf(cause) === null,
    );
    expect(bare.map(({ id }) => id)).toEqual(byHandOnly);
  });

  it.each([...mendedByPlan, ...mendedBySecret])('is the plan for %s, as the check has it', (id) => {
    const remedy = checkById(id)?.remedy({ status: 'fail', finding: 'any' }, healthyContext, {});
    expect(remedy?.action).toEqual({ kind: 'plan' });
  });

  it('is never the plan for somebody who is no administrator', () => {
    const wrong = causes.filter(
      (cause) => /plan|secret/.test(repairOf(cause) ?? '') && cause.who !== 'administrator',
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['AADSTS50011', 'plan'],
    ['AADSTS65001', 'plan'],
    ['AADSTS7000222', 'new-secret'],
    ['AADSTS7000215', 'new-secret'],
    ['AADSTS700082', 'link-again'],
    ['wp.twoMailers', 'site-settings'],
  ])('for %s is %s', (id, repair) => {
    const cause = causes.find((one) => one.id === id);
    expect(cause && repairOf(cause)).toBe(repair);
  });

  it('opens only pages that may be opened', () => {
    const pages = causes.flatMap(({ link }) => linkFor(link, null) ?? []);
    expect(pages.filter((page) => !isOpenable(page, 'microsoft', null))).toEqual([]);
  });

  it('fills the line for Exchange with the addresses of the connection', () => {
    const facts = { fromAddress: "o'neil@contoso.example", signedInAccount: 'web@contoso.example' };
    const { causes: found } = diagnose({ text: 'ErrorSendAsDenied', facts });
    const scripts = found.flatMap(({ script }) => script ?? []);
    expect(scripts).toEqual([
      "Add-RecipientPermission -Identity 'o''neil@contoso.example' -Trustee 'web@contoso.example' -AccessRights SendAs -Confirm:$false",
    ]);
  });

  const bounce =
    'SendAsDenied; guest_evil@contoso.example not allowed to send as ceo@contoso.example';
  const known = { fromAddress: 'wp@contoso.example', signedInAccount: 'web@contoso.example' };
  const scriptsOf = (text: string, facts?: DiagnosisFacts) => {
    const connection = facts && { facts, appId: null, outcomes: [] };
    return diagnose({ text, connection }).causes.flatMap(({ script }) => script ?? []);
  };

  it.each([
    ['without a connection', undefined],
    ['with a connection that is about others', known],
  ])('never grants Send As to an account that a bounce names, %s', (_, facts) => {
    const [script = ''] = scriptsOf(`ErrorSendAsDenied ${bounce}`, facts);
    expect(script).toMatch(
      /^Add-RecipientPermission -Identity 'YOUR-MAILBOX' -Trustee 'LINKED-ACCOUNT' -AccessRights SendAs #/,
    );
    expect(script).toContain('Put in yourself: YOUR-MAILBOX is the From address, LINKED-ACCOUNT');
    expect(script).not.toMatch(/evil|ceo@|-Confirm/);
  });

  it('fills the line with the connection where the text names the same or nobody', () => {
    const filled = [
      "Add-RecipientPermission -Identity 'wp@contoso.example' -Trustee 'web@contoso.example' -AccessRights SendAs -Confirm:$false",
    ];
    expect(scriptsOf('ErrorSendAsDenied', known)).toEqual(filled);
    const same = 'SendAsDenied; WEB@contoso.example not allowed to send as wp@contoso.example';
    expect(scriptsOf(`ErrorSendAsDenied ${same}`, known)).toContain(filled[0]);
  });

  it('lets no quote of any kind end a value in the line', () => {
    const [script] = scriptsOf('ErrorSendAsDenied', {
      ...known,
      fromAddress: 'o’neil@x; Remove-Mailbox',
    });
    expect(script).toContain("-Identity 'o’’neil@x; Remove-Mailbox' -Trustee");
  });
});
