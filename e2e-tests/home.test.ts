import { expect, Page, test } from '@playwright/test';

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

test('never scrolls sideways, however small the card', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const recordings = page.getByRole('list', { name: 'Latest recordings' });
  await expect(recordings.getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByTitle('Edit settings').click();
  const settings = page.getByRole('dialog');
  await settings.getByLabel('Recordings, at most').fill('12');
  await settings.getByRole('button', { name: 'Submit' }).click();
  // Lower by one row of the grid each time, then narrower, down to three by three.
  for (const [right, down] of [
    [0, -80],
    [0, -80],
    [-800, 0],
    [0, -80],
    [0, -400],
  ]) {
    await resizeCard(page, right, down);
    await expect.poll(() => scrollableSideways(page)).toBe(0);
  }
});

/** By how many pixels the page can be scrolled: as a document, or the part of it that the legacy system scrolls instead. */
function scrollableSideways(page: Page): Promise<number> {
  return page.locator('.react-grid-layout').evaluate(grid => {
    let most = 0;
    for (let each = grid.parentElement; each; each = each.parentElement) {
      if (
        each.parentElement === null ||
        getComputedStyle(each).overflowX !== 'visible'
      ) {
        most = Math.max(most, each.scrollWidth - each.clientWidth);
      }
    }
    return most;
  });
}

/** Drags the lower right corner of our card. */
async function resizeCard(page: Page, right: number, down: number) {
  const handle = page
    .locator('.react-grid-item', { hasText: 'Community Sessions' })
    .first()
    .locator('.react-resizable-handle');
  await handle.hover();
  const { x, y } = (await handle.boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 8 });
  await page.mouse.up();
}
