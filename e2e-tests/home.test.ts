import { expect, test } from '@playwright/test';

test('keeps the settings that a person gives the card', async ({ page }) => {
  const card = page.getByText('Our meetups');
  const recordings = page
    .getByRole('list', { name: 'Latest recordings' })
    .getByRole('listitem');
  await page.goto('/');
  await expect(recordings).toHaveCount(4);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByTitle('Edit settings').click();
  const settings = page.getByRole('dialog');
  await settings.getByLabel('Title').fill('Our meetups');
  await settings.getByLabel('Recordings, at most').fill('2');
  await settings.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(recordings).toHaveCount(2);

  await page.reload();
  await expect(card).toBeVisible();
  await expect(recordings).toHaveCount(2);

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Restore defaults' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card).toBeHidden();
  await expect(recordings).toHaveCount(4);
});
