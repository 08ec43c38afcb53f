import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';

const PAGE = '/community-sessions';

test('finds a session by a word of one of its topics', async ({ page }) => {
  await page.goto(PAGE);
  await page
    .getByRole('searchbox', { name: /Search sessions/ })
    .fill('auditors');
  await expect(page).toHaveURL(/q=auditors/);
  await expect(page.locator('mark').first()).toHaveText(/auditors/i);
  await page
    .locator('li', { has: page.locator('mark') })
    .first()
    .waitFor();
});

test('filters stay through a reload and go with the back button', async ({
  page,
}) => {
  await page.goto(`${PAGE}?year=2022`);
  await expect(page.getByText(/^\d+ sessions$/)).toBeVisible();
  const ofYear = await page.getByText(/^\d+ sessions$/).textContent();
  await page
    .getByRole('combobox', { name: 'Track' })
    .selectOption('contributors');
  await expect(page).toHaveURL(/track=contributors/);
  await expect(page.getByText(ofYear ?? '')).toBeHidden();
  const ofTrack = await page.getByText(/^\d+ sessions$/).textContent();

  await page.reload();
  await expect(page.getByText(ofTrack ?? '')).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/track=/);
  await expect(page.getByText(ofYear ?? '')).toBeVisible();
});

test('opens a chapter at its moment', async ({ page }) => {
  await page.route(/youtube/, route => route.fulfill({ body: 'player' }));
  await page.goto(`${PAGE}/backstage-2021-11-18`);
  await page
    .getByRole('region', { name: 'Chapters' })
    .getByRole('link')
    .nth(1)
    .click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /start=[1-9]/);
});

test('shows an outsider no session, and an attendee no sync', async ({
  browser,
  baseURL,
}) => {
  const outsider = await (await browser.newContext()).newPage();
  await outsider.goto(`${baseURL}${PAGE}?as=outsider`);
  await expect(
    outsider.getByText('You are not allowed to see this'),
  ).toBeVisible();

  const attendee = await (await browser.newContext()).newPage();
  await attendee.goto(`${baseURL}${PAGE}?as=attendee`);
  await expect(
    attendee.getByRole('heading', { name: 'Past sessions' }),
  ).toBeVisible();
  await expect(attendee.getByRole('link', { name: 'Sync' })).toBeHidden();
});

test('shows the guest how the sync is doing', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'Sync', exact: true }).click();
  await expect(page).toHaveURL(/community-sessions\/sync$/);
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1600, 480]) {
    test(`has nothing that axe finds, ${theme}, ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 1000 });
      await page.addInitScript(
        value => window.localStorage.setItem('theme', value),
        theme,
      );
      await page.goto(PAGE);
      await page.getByRole('heading', { name: 'Past sessions' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto(`${PAGE}/backstage-2021-11-18`);
      await page.getByRole('region', { name: 'Chapters' }).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  }
}

/** What axe finds in the screens of this plugin; the frame around them is Backstage's. */
async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .include('[class*="CommunitySessions"]')
    .analyze();
  return found.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 5).map(({ html }) => html.slice(0, 300)),
  ]);
}
