import { test } from '../e2e/support/fixture';

test('the watch over the page policy does see a violation @promise P06', async ({ window }) => {
  const seen = window.waitForEvent('console', {
    predicate: (message) => message.text().includes('Content Security Policy'),
  });
  await window.evaluate(() => {
    const image = new Image();
    image.src = 'https://www.contoso.example/x.png';
  });
  await seen;
});
