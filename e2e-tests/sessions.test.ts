import { expect, test } from '@playwright/test';

test('home card → page → session → recording', async ({ page }) => {
  const youtube: string[] = [];
  await page.route(/youtube|ytimg|google/, route => {
    youtube.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: 'player' });
  });

  await test.step('the home page is the index and its card shows what is next', async () => {
    await page.goto('/');
    const next = page.getByRole('link', { name: /Backstage Community/ });
    await expect(next.first()).toBeVisible();
    // The series meets in Stockholm; this viewer sits in Tokyo.
    await expect(page.getByText('your time (Asia/Tokyo)')).toBeVisible();
    await page.getByRole('link', { name: 'See all sessions' }).click();
  });

  await test.step('the page has the next session in both zones, and the archive', async () => {
    await expect(page).toHaveURL(/\/community-sessions$/);
    const hero = page.getByRole('region', { name: /Backstage Community/ });
    await expect(hero.getByText(/Asia\/Tokyo/)).toBeVisible();
    await expect(hero.getByText(/Europe\/Stockholm/)).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Past sessions' }),
    ).toBeVisible();
    await expect(
      page
        .getByRole('navigation', { name: 'sidebar nav' })
        .getByRole('link', { name: 'Sessions', exact: true }),
    ).toBeVisible();
  });

  await test.step('filters narrow the archive and live in the address', async () => {
    await page.goto('/community-sessions?year=2021&track=contributors');
    await expect(page.getByText(/^3 sessions$/)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^3 sessions$/)).toBeVisible();
    await page.getByRole('link', { name: /18 Nov/ }).click();
  });

  await test.step('a session has its topics, its agenda and its recording', async () => {
    await expect(page).toHaveURL(/community-sessions\/backstage-2021-11-18/);
    await expect(page.getByRole('heading', { name: /Topics/ })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Agenda', exact: true }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: /^Open on YouTube/ }).first(),
    ).toHaveAttribute('href', /youtube\.com\/watch\?v=n1OWGwYAOiI/);
  });

  await test.step('nothing of YouTube is asked for before the click', async () => {
    expect(youtube).toEqual([]);
    await page.getByRole('button', { name: /Play the recording/ }).click();
    const player = page.locator('iframe');
    await expect(player).toHaveAttribute(
      'src',
      /^https:\/\/www\.youtube-nocookie\.com\/embed\/n1OWGwYAOiI/,
    );
    await expect(player).toHaveAttribute(
      'referrerpolicy',
      'strict-origin-when-cross-origin',
    );
    await expect.poll(() => youtube.length).toBeGreaterThan(0);
  });
});
