import { closingPage } from '@engine/identity/sign-in-page';
import { signInPageText } from '@shared/text/en/sign-in-page';
import { expect, test } from 'vitest';

test.each(Object.entries(signInPageText))(
  'the closing page "%s" is static, loads nothing and names Sendwell @promise P12',
  (_, text) => {
    const page = closingPage(text);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('no-referrer');
    expect(page).toContain('Sendwell');
    expect(page).not.toMatch(/<script|<link|<img|https?:|onload|javascript:/i);
  },
);
