import { diagnose } from '@core/diagnosis/diagnose';
import { describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const first = (text: string, facts = {}) => diagnose({ text, facts, now: NOW }).causes[0];

describe('diagnose @diagnose', () => {
  it('says that an unknown code is unknown, with Microsoft’s page for it', () => {
    const { causes, recognised, question } = diagnose({ text: 'AADSTS399218: something new' });
    expect(causes).toEqual([]);
    expect(recognised).toEqual([{ kind: 'entra', code: 'AADSTS399218', where: 'line 1' }]);
    expect(question?.text).toContain('https://login.microsoftonline.com/error?code=399218');
  });

  it.each(['', '  \n ', '\u0000\u0001\u0002PNG\u0003\u0004\ufffd\ufffd\ufffd\u0005'])(
    'names no cause for nothing and for bytes (%j)',
    (text) => {
      const { causes, recognised, question } = diagnose({ text });
      expect([causes, recognised]).toEqual([[], []]);
      expect(question).not.toBeNull();
    },
  );

  it('says where in the pasted text a code stands, also in a decoded address', () => {
    const text =
      'It stopped.\n\nhttps://contoso.example/?error=invalid_client&error_description=AADSTS50011%3a+The+redirect';
    expect(diagnose({ text }).recognised[0]).toEqual({
      kind: 'entra',
      code: 'AADSTS50011',
      where: 'line 3',
    });
  });

  it('separates errors that have nothing to do with each other', () => {
    const { causes } = diagnose({
      text: '08:00 cURL error 6: Could not resolve host: graph.microsoft.com\n09:00 AADSTS7000222: expired',
    });
    expect(causes.map(({ id }) => id).sort()).toEqual(['AADSTS7000222', 'net.curl6']);
  });

  it('takes Microsoft’s word before the plugin’s', () => {
    expect(
      first('FluentSMTP 422 Unauthorized ... AADSTS700082: The refresh token has expired')?.id,
    ).toBe('AADSTS700082');
  });

  it('counts what is told as mended very little', () => {
    expect(first('AADSTS50011 is fixed now. But now AADSTS65001 comes up.')?.id).toBe(
      'AADSTS65001',
    );
  });

  it.each([
    ['http://contoso.example/cb', 'https://contoso.example/cb', 'http and https differ'],
    ['https://www.contoso.example/cb', 'https://contoso.example/cb', 'www'],
    ['https://contoso.example/cb/', 'https://contoso.example/cb', 'slash'],
    ['https://contoso.example/CB', 'https://contoso.example/cb', 'capital'],
  ])('compares the callback %s with %s letter by letter', (callbackUsed, registered, word) => {
    const cause = first('sign-in fails', { callbackUsed, redirectUris: [registered] });
    expect(cause?.id).toBe('AADSTS50011');
    expect(cause?.why.join(' ')).toContain(word);
  });

  it('lets given facts decide between causes of the same word', () => {
    const text = '{"code":422,"message":"Forbidden"}';
    const from = { fromAddress: 'web@contoso.example' };
    expect(first(text, { ...from, signedInAccount: 'admin@contoso.example' })?.id).toBe(
      'sender.wrongAccount',
    );
    expect(
      first(text, {
        ...from,
        signedInAccount: 'web@contoso.example',
        permissionsDelegated: ['User.Read'],
      })?.id,
    ).toBe('graph.ErrorAccessDenied');
  });

  it.each([
    ['', false, 'smtp.5.7.139.mailbox'],
    ['', 'disabled for the tenant', 'smtp.5.7.139.tenant'],
    [', the user credentials were incorrect', false, 'smtp.5.7.139.credentials'],
  ])('left SMTP AUTH being off behind a code that says nothing%s (%s)', (said, smtpAuth, cause) => {
    expect(first(`535 5.7.139 Authentication unsuccessful${said}`, { smtpAuth })?.id).toBe(cause);
  });

  it('words the steps for the version at hand', () => {
    const text = 'AADSTS50194: not configured as a multi-tenant application';
    expect(first(text, { target: 'FluentSMTP', version: '2.2.95' })?.fix[0]).toContain('Update');
    expect(first(text, { target: 'FluentSMTP', version: '2.3.1' })?.fix[0]).toContain('Fill in');
  });

  it('links to the page of this very app where the client ID is known', () => {
    const id = '3f6d2a91-7c0e-4b5d-9e18-52aa0c7f4d36';
    expect(first(`AADSTS7000222: keys for app '${id}' are expired`)?.link).toContain(id);
  });

  it('says which command of a transcript was refused', () => {
    const text = [
      'S: 220 outlook.office365.com',
      'C: EHLO site',
      'S: 250 ok',
      'C: AUTH LOGIN',
      'S: 334 VXNlcm5hbWU6',
      'C: d2ViQGNvbnRvc28uZXhhbXBsZQ==',
      'S: 535 5.7.3 Authentication unsuccessful',
    ].join('\n');
    expect(first(text)?.why.join(' ')).toContain('refused the sign-in with 535');
  });

  it.each([
    ['Gmail', '535-5.7.8 Username and Password not accepted gsmtp'],
    ['SendGrid', 'SendGrid answered 401'],
  ])('says that %s spoke, not Microsoft 365', (name, text) => {
    const { causes, recognised, question } = diagnose({ text });
    expect(causes).toEqual([]);
    expect(recognised).toContainEqual({ kind: 'other-provider', code: name, where: 'line 1' });
    expect(question?.text).toContain(name);
  });

  it('asks the one question that decides, about causes it shows', () => {
    const { causes, question } = diagnose({ text: '{"code":422,"message":"Forbidden"}' });
    expect(question).not.toBeNull();
    const shown = causes.map(({ id }) => id);
    expect(question?.decides.every((id) => shown.includes(id))).toBe(true);
  });

  it('reads the notes among the facts like the text', () => {
    expect(first('422 Unauthorized', { notes: 'An admin revoked all sessions.' })?.id).toBe(
      'AADSTS50173',
    );
  });

  it.each([
    ['AADSTS7000215: Invalid client secret provided. Has the secret expired?', 'AADSTS7000215'],
    ['AADSTS700016: application not found. I was told it needs admin approval', 'AADSTS700016'],
    ['AADSTS50011. Our secret expired last month and we made a new one.', 'AADSTS50011'],
  ])('was talked out of a sign-in code by what the writer supposes: %s', (text, code) => {
    expect(first(text)?.id).toBe(code);
  });

  it('took its own word for a masked secret as one of the writer’s', () => {
    const token = `eyJhbGciOiJSUzI1NiJ9.${'eyJhdWQiOiJ4In0'}.abcDEF123_abcDEF123`;
    const text = `PUT https://outlook.office.com/api/v2.0/AttachmentSessions?authtoken=${token} failed with 404`;
    const { causes, redacted } = diagnose({ text, now: NOW });
    expect(redacted).toContain('[ID token masked: aud=x]');
    expect(causes).toEqual([]);
    const secret =
      'my client secret abc8Q~Xy12345678901234567890123456789012 and mails fail with 403';
    const why = diagnose({ text: secret, now: NOW }).causes.flatMap((cause) => cause.why);
    expect(why.join(' ')).not.toContain('masked');
  });

  it('says each reason once, the strongest words of it', () => {
    const why = first('AADSTS50011: The redirect URI does not match')?.why ?? [];
    expect(why.filter((reason) => reason.includes('does not match'))).toHaveLength(1);
  });

  it('names nothing beside the expired secret where Microsoft says that it expired', () => {
    const text =
      "AADSTS7000222: The provided client secret keys for app '0a1b2c3d-1111-2222-3333-444455556666' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret";
    expect(diagnose({ text }).causes.map(({ id }) => id)).toEqual(['AADSTS7000222']);
  });
});
