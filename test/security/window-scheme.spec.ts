import { symlink, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../src/shared/content-security-policy';
import { appFolder } from '../e2e/support/electron-runtime';
import { expect, test } from '../e2e/support/fixture';

/** Asked of the scheme's own handler, where no page policy stands before it. */
const addresses: readonly [string, number][] = [
  ['app://bundle/index.html', 200],
  ['app://bundle/', 200],
  ['app://bundle/missing.html', 404],
  ['app://bundle/..%2f..%2fetc%2fpasswd', 403],
  ['app://bundle/..%2fmain%2findex.js', 403],
  ['app://bundle/%2e%2e/%2e%2e/package.json', 404],
  ['app://bundle/..%252f..%252fetc%252fpasswd', 403],
  ['app://bundle/..%5c..%5cetc%5cpasswd', 403],
  ['app://bundle/index.html%00.png', 403],
  ['app://bundle/%', 403],
  ['app://bundle//etc/passwd', 404],
  ['app://other/index.html', 404],
  ['app://bundle.evil.example/index.html', 404],
];

for (const [address, status] of addresses) {
  test(`the address ${address} answers ${status} @promise P04`, async ({ sendwell, window }) => {
    await expect(window).toHaveTitle(/Sendwell/);
    const answer = await sendwell.application()?.evaluate(async ({ session }, url) => {
      const response = await session.defaultSession.fetch(url);
      return { status: response.status, text: (await response.text()).slice(0, 2_000) };
    }, address);
    expect(answer?.status).toBe(status);
    expect(answer?.text).not.toMatch(/root:|"devDependencies"/);
  });
}

test('a link inside the bundle that leads out of it is not followed @promise P04', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const link = join(appFolder, 'out/renderer/leads-out.html');
  await symlink('/etc/passwd', link);
  try {
    const status = await sendwell
      .application()
      ?.evaluate(
        async ({ session }) =>
          (await session.defaultSession.fetch('app://bundle/leads-out.html')).status,
      );
    expect(status).toBe(403);
  } finally {
    await unlink(link);
  }
});

test('file addresses are blocked for the window @promise P04', async ({ window }) => {
  const answer = await window.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'blocked',
    ),
  );
  expect(answer).toBe('blocked');
});

test('every answer carries the policy, without any unsafe source @promise P06', async ({
  sendwell,
  window,
}) => {
  await expect(window).toHaveTitle(/Sendwell/);
  const policies = await sendwell
    .application()
    ?.evaluate(
      async ({ session }, urls) =>
        Promise.all(
          urls.map(async (url) =>
            (await session.defaultSession.fetch(url)).headers.get('content-security-policy'),
          ),
        ),
      ['app://bundle/index.html', 'app://bundle/missing', 'app://other/'],
    );
  const wanted =
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
  expect(contentSecurityPolicy("'none'")).toBe(wanted);
  expect(policies).toEqual([wanted, wanted, wanted]);
  expect(wanted).not.toContain('unsafe');
});

test('the page policy stops eval, inline script and text that becomes HTML @promise P06', async ({
  window,
}) => {
  const stopped = await window.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(event.effectiveDirective),
    );
    const threw = (act: () => void): boolean => {
      try {
        act();
        return false;
      } catch {
        // The wanted end: the platform refuses.
        return true;
      }
    };
    // Chromium lets a debugger's own evaluation past the policy: the attempts run in a task of the page.
    await new Promise((resolve) => setTimeout(resolve));
    const element = document.createElement('div');
    const refused = {
      html: threw(() => {
        element.innerHTML = '<img src=x>';
      }),
      handler: threw(() => element.setAttribute('onclick', 'self.ran = true')),
      timer: threw(() => Reflect.apply(setTimeout, self, ['self.ran = true'])),
      eval: threw(() => Reflect.construct(Function, ['self.ran = true'])()),
    };
    document.body.append(element);
    element.click();
    const style = document.createElement('style');
    style.textContent = 'body { --unsafe: 1 }';
    document.head.append(style);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      refused,
      ran: 'ran' in self,
      styled: getComputedStyle(document.body).getPropertyValue('--unsafe') !== '',
      seen: [...new Set(seen)].sort(),
    };
  });
  expect(stopped).toEqual({
    refused: { html: true, handler: true, timer: true, eval: true },
    ran: false,
    styled: false,
    seen: ['require-trusted-types-for', 'style-src-elem'],
  });
});
