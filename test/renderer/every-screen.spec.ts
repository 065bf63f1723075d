import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { screens } from './screens';
import { openWorld } from './support';

/** Counts buttons that are filled with the brand: the lit thing of a screen. */
const litButtons = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.background = 'var(--colorBrandBackground)';
    document.body.append(probe);
    const brand = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => getComputedStyle(button).backgroundColor === brand)
      .map((button) => button.textContent ?? '');
  });

async function open(page: Page, screen: (typeof screens)[number]): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.defineProperty(window, 'violations', { value: seen });
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await openWorld(page, screen.world);
  await screen.open?.(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  const result = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}

/** Parts that are wider than the place they have. What only screen readers see is 1 px wide by intent. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, main, nav, section, div')]
      .filter((part) => part.checkVisibility() && part.clientWidth > 1)
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .filter((part) => getComputedStyle(part).overflowX !== 'visible')
      .map((part) => `${part.className} ${part.scrollWidth} > ${part.clientWidth}`),
  );

const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, [role="tab"], input:not([type="radio"])')]
      .filter((part) => part.checkVisibility())
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ part, box }) => `${part.textContent} ${box.width}x${box.height}`),
  );

/** Colours may still be on their way from one theme to the other: two frames begin that, its own end ends it. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.all(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished.catch(() => null)),
    );
  });

test.use({ reducedMotion: 'reduce' });

for (const screen of screens)
  test(`${screen.name}: usable by everybody, light and dark, wide and narrow @a11y`, async ({
    page,
  }) => {
    await open(page, screen);
    expect(await violations(page)).toEqual([]);
    expect((await litButtons(page)).length).toBeLessThanOrEqual(1);

    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    expect(await violations(page, ['color-contrast'])).toEqual([]);

    await page.setViewportSize({ width: 400, height: 780 });
    expect(await tooWide(page)).toEqual([]);
    expect(await tooSmall(page)).toEqual([]);

    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  });
