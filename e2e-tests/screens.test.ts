import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page } from '@playwright/test';
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
    const { ours = content } = screens[screen];
    const found = await violations(page, ours(page));
    expect.soft(found, `${theme}, ${width} px`).toEqual([]);
  },
);

const MARK = 'data-looked-at';

function content(page: Page): Locator {
  return page.locator('main, article');
}

/** What axe finds in the parts of this plugin. */
async function violations(page: Page, ours: Locator) {
  await ours.evaluateAll(
    (elements, mark) =>
      elements.forEach(element => element.setAttribute(mark, '')),
    MARK,
  );
  const { violations: found, passes } = await new AxeBuilder({ page })
    .include(`[${MARK}], [role="alert"], [role="dialog"], [role="menu"]`)
    .analyze();
  expect(passes.length).toBeGreaterThan(0);
  return found.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 5).map(({ html }) => html.slice(0, 300)),
  ]);
}
