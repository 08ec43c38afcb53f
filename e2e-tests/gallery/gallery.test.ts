import { Page, test } from '@playwright/test';
import { show } from '../support/show';
import { screens } from '../support/screens';
import { settled } from '../support/settled';

/** Pictures of every screen in every state, theme and width, to be looked at: `yarn gallery`. */
for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    // One page for all, which has the app in its cache.
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
    });
    test.afterAll(() => page.close());

    for (const [name, screen] of Object.entries(screens)) {
      for (const state of screen.states) {
        test(`${name}, ${state}`, async ({}, { project }) => {
          await show(page, screen, state, theme);
          for (const width of [1600, 480]) {
            await page.setViewportSize({ width, height: 1000 });
            await settled(page);
            await page.screenshot({
              path: `gallery/${project.name}/${name}-${state}-${theme}-${width}.png`,
            });
          }
        });
      }
    }
  });
}
