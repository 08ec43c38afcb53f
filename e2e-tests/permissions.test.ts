import { expect, test } from '@playwright/test';

const PAGE = '/community-sessions';

test('shows a person without permission that there is something, but nothing of it', async ({
  page,
}) => {
  await page.goto(`${PAGE}?as=outsider`);
  await expect(
    page.getByText('You are not allowed to see this').first(),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: /\d{4}$/ })).toHaveCount(0);
  await page.goto(`${PAGE}/backstage-2021-11-18`);
  await expect(
    page.getByText('You are not allowed to see this').first(),
  ).toBeVisible();
  await page.goto('/');
  await expect(
    page.getByText('You are not allowed to see the sessions.'),
  ).toBeVisible();
});

test('shows a person who may only read no sync', async ({ page }) => {
  await page.goto(`${PAGE}?as=attendee`);
  await expect(
    page.getByRole('heading', { name: 'Past sessions' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sync' })).toBeHidden();
  await page.goto(`${PAGE}/sync`);
  await expect(
    page.getByText('You are not allowed to see this').first(),
  ).toBeVisible();
});

test('shows the one who looks after it how the sync is doing', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.getByRole('link', { name: 'Sync', exact: true }).click();
  await expect(page).toHaveURL(/community-sessions\/sync$/);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('The sync is through.')).toBeVisible();
});
