import { ConsoleMessage, expect, Page, test } from '@playwright/test';

const legacy = process.env.ADOPTER_PORTAL_SYSTEM === 'legacy';
const below = new URL(process.env.ADOPTER_PORTAL_URL!).pathname.replace(
  /\/$/,
  '',
);

/** One page for all tests, signed in once; the tests follow an adopter's first minutes. */
test.describe.configure({ mode: 'serial' });

let page: Page;
const lines: string[] = [];

test.beforeAll(async ({ browser, baseURL }) => {
  page = await browser.newPage({ baseURL });
  page.on('console', (message: ConsoleMessage) => {
    lines.push(`${message.type()}: ${message.text()}`);
  });
  // Nothing here may reach the internet; the player is refused by the policy before.
  await page.route(/^https:/, route => route.abort());
  await page.goto('');
  await page.getByRole('button', { name: /enter/i }).click();
  await expect(
    page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Sessions', exact: true }),
  ).toBeVisible();
  // The first sync runs meanwhile.
  await expect(async () => {
    await page.goto('community-sessions');
    await expect(
      page.getByRole('heading', { name: 'Past sessions' }),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 90_000 });
});

test.afterAll(() => page.close());

test('the card is on the home page, beside the widgets that were there', async () => {
  await page.goto('home');
  const main = page.getByRole('main').or(page.locator('article')).first();
  await expect(
    page.getByRole('link', { name: 'See all sessions' }),
  ).toBeVisible();
  const neighbours = legacy
    ? [/starred/i]
    : [/getting started/i, /toolkit/i, /starred/i];
  for (const name of neighbours) {
    await expect(main.getByText(name).first()).toBeVisible();
  }
  expect(await sideways()).toBe(0);
});

test('the sidebar leads to the page', async () => {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Sessions', exact: true })
    .click();
  await expect(page).toHaveURL(`${below}/community-sessions`);
  await expect(page.getByText(/^\d+ sessions$/)).toBeVisible();
  await expect(page).toHaveTitle(/Community Sessions/);
  expect(await sideways()).toBe(0);
});

test('a session is found and opened', async () => {
  await page.goto('community-sessions?year=2021&track=contributors');
  await page.getByRole('link', { name: /18 Nov/ }).click();
  await expect(page.getByRole('heading', { name: /Topics/ })).toBeVisible();
});

test('play leads to YouTube where the policy allows no frames', async () => {
  await page.goto('community-sessions/backstage-2021-11-18');
  await page
    .getByRole('button', { name: /Play the recording/ })
    .first()
    .click();
  // The picture is back, and leads to the recording.
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(
    page.locator('a[href*="youtube.com/watch?v=n1OWGwYAOiI"]').first(),
  ).toBeVisible();
});

test('blocked pictures are drawn and do not fill the console', async () => {
  lines.length = 0;
  await page.goto('community-sessions');
  await expect(page.getByText(/^\d+ sessions$/)).toBeVisible();
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(2000);
  const violations = lines.filter(line =>
    /Content Security Policy|Refused to load/.test(line),
  );
  expect(violations.length).toBeLessThanOrEqual(2);
});

test('search finds sessions', async () => {
  await expect(async () => {
    await page.goto('search?query=auditors');
    if (legacy) {
      // The search page of a new legacy portal begins with the software catalog.
      await page.getByText('Community Sessions', { exact: true }).click();
    }
    await expect(
      page.getByRole('link', { name: /Backstage Community Session/ }).first(),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 90_000 });
});

test('an entity shows the sessions about it', async () => {
  await page.goto('catalog/default/component/example-website');
  await expect(
    page.getByRole('link', { name: /Backstage Community Session/ }).first(),
  ).toBeVisible();
  expect(await sideways()).toBe(0);
});

test('addresses that leave the portal keep its path', async () => {
  await page.goto('community-sessions');
  await page
    .getByRole('button', { name: /Add to calendar/ })
    .first()
    .click();
  const google = page.locator('a[href*="calendar.google.com"]');
  const href = decodeURIComponent((await google.getAttribute('href'))!);
  expect(href).toContain(
    `${
      new URL(process.env.ADOPTER_PORTAL_URL!).origin
    }${below}/community-sessions/`,
  );
  await page.keyboard.press('Escape');
});

test('nothing of the plugin complains in the console', async () => {
  const ours = lines.filter(
    line =>
      /^(error|warning)/.test(line) &&
      /community-sessions|React Router|Warning: /.test(line) &&
      !/Content Security Policy|findDOMNode/.test(line),
  );
  expect(ours).toEqual([]);
});

/** How far the page scrolls to the side, in pixels. */
function sideways() {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}
