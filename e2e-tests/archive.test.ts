import { expect, test } from '@playwright/test';

const PAGE = '/community-sessions';

test('finds a session by a word that only a topic has', async ({ page }) => {
  await page.goto(PAGE);
  await page
    .getByRole('searchbox', { name: /Search sessions/ })
    .fill('auditors');
  await expect(page).toHaveURL(/q=auditors/);
  const hit = page.getByRole('link', { name: /^Topic: .*auditors/ }).first();
  await expect(hit.locator('mark')).toHaveText('auditors');
  await hit.click();
  await expect(page).toHaveURL(/community-sessions\/backstage-.+#topic-/);
  await expect(
    page
      .getByRole('region', { name: /^Topics/ })
      .getByText(/auditors/i)
      .first(),
  ).toBeVisible();
});

test('keeps year and track through a reload and gives them up with the back button', async ({
  page,
}) => {
  const count = page.getByText(/^\d+ sessions$/);
  await page.goto(PAGE);
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2022');
  await expect(page).toHaveURL(/year=2022/);
  await expect(count).toBeVisible();
  const ofYear = await count.innerText();
  await page
    .getByRole('combobox', { name: 'Track' })
    .selectOption('contributors');
  await expect(page).toHaveURL(/year=2022&track=contributors/);
  await expect(count).not.toHaveText(ofYear);
  const ofTrack = await count.innerText();

  await page.reload();
  await expect(count).toHaveText(ofTrack);
  await page.goBack();
  await expect(page).not.toHaveURL(/track=/);
  await expect(count).toHaveText(ofYear);
});

test('gives all sessions back with one click when none matches', async ({
  page,
}) => {
  await page.goto(`${PAGE}?q=zzzz&year=2022&nonsense=1&when=never`);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).not.toHaveURL(/q=|year=/);
  await expect(page.getByText(/^\d+ sessions$/)).toBeVisible();
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
