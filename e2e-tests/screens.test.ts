import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';
import { everyScreen } from './support/everyScreen';
import { screens } from './support/screens';

// `yarn gallery` takes its time, and pictures to be looked at: no machine can judge them.
const withPictures = Boolean(process.env.GALLERY);

everyScreen(
  screens,
  { bothThemes: withPictures },
  async (page, look, { project }) => {
    const { screen, state, theme, width } = look;
    if (withPictures) {
      const picture = `${screen}-${state}-${theme}-${width}.png`;
      await page.screenshot({ path: `gallery/${project.name}/${picture}` });
    }
    const found = await violations(page);
    expect.soft(found, `${theme}, ${width} px`).toEqual([]);
  },
);

/** What axe finds in the parts of this plugin; the frame around them is Backstage's. */
async function violations(page: Page) {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include(
      '[class*="CommunitySessions"], [role="alert"], [role="dialog"], [role="menu"]',
    )
    .analyze();
  expect(passes.length).toBeGreaterThan(0);
  return found.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 5).map(({ html }) => html.slice(0, 300)),
  ]);
}
