import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { screens } from './support/screens';
import { settled } from './support/settled';
import { show } from './support/show';

for (const theme of ['light', 'dark'] as const) {
  test(`has nothing that axe finds in any state, ${theme}`, async ({
    page,
  }) => {
    test.setTimeout(20 * 60_000);
    for (const [name, screen] of Object.entries(screens)) {
      for (const state of screen.states) {
        await show(page, screen, state, theme);
        const wide = await violations(page);
        expect.soft(wide, `${name}, ${state}, wide`).toEqual([]);

        await page.setViewportSize({ width: 480, height: 1000 });
        await settled(page);
        const narrow = await violations(page);
        expect.soft(narrow, `${name}, ${state}, narrow`).toEqual([]);
      }
    }
  });
}

/** What axe finds in the parts of this plugin; the frame around them is Backstage's. */
async function violations(page: Page) {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include('[class*="CommunitySessions"]')
    .analyze();
  expect(passes.length).toBeGreaterThan(0);
  return found.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 5).map(({ html }) => html.slice(0, 300)),
  ]);
}
