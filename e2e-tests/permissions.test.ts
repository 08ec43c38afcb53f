import { expect, test } from '@playwright/test';

const PAGE = '/community-sessions';

test('shows a person without permission nothing, and asks for nothing', async ({
  page,
}, { project }) => {
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  // The new frontend system leaves out the page, so that the portal's own answer is seen.
  const answer =
    project.name === 'app' ? '404' : 'You are not allowed to see this';
  for (const path of [`${PAGE}?as=outsider`, `${PAGE}/backstage-2021-11-18`]) {
    await page.goto(path);
    await expect(page.getByText(answer).first()).toBeVisible();
  }
  await page.goto('/');
  const sidebar = page.getByRole('navigation', { name: 'sidebar nav' });
  await expect(sidebar.getByRole('link', { name: 'Catalog' })).toBeVisible();
  await expect(
    sidebar.getByRole('link', { name: 'Sessions', exact: true }),
  ).toHaveCount(0);
  expect(
    requests.filter(url => url.includes('/api/community-sessions')),
  ).toEqual([]);
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
