import { test } from '@playwright/test';
import { states } from './states';

const screens: Record<string, { path: string; states: string[] }> = {
  home: { path: '/', states: Object.keys(states) },
  page: { path: '/community-sessions', states: Object.keys(states) },
  search: { path: '/community-sessions?q=catalog', states: ['usual'] },
  'no-match': { path: '/community-sessions?q=zzzz', states: ['usual'] },
  recorded: {
    path: '/community-sessions/backstage-2021-11-18',
    states: ['usual', 'loading', 'failing', 'not-allowed', 'hostile'],
  },
  'not-recorded': {
    path: '/community-sessions/backstage-2022-04-27',
    states: ['usual'],
  },
  unknown: { path: '/community-sessions/unknown', states: ['usual'] },
  sync: { path: '/community-sessions/sync', states: ['usual', 'not-allowed'] },
};

/** Pictures of every screen in every state, theme and width, to be looked at: `yarn gallery`. */
for (const theme of ['light', 'dark'] as const) {
  for (const width of [1600, 480]) {
    test.describe(`${theme} ${width}`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 1000 } });

      for (const [name, screen] of Object.entries(screens)) {
        for (const state of screen.states) {
          test(`${name} ${state}`, async ({ page }, info) => {
            await page.addInitScript(
              value => window.localStorage.setItem('theme', value),
              theme,
            );
            await states[state](page);
            await page.goto(screen.path);
            await page
              .getByRole('navigation', { name: 'sidebar nav' })
              .or(page.getByTestId('sidebar-mobile'))
              .or(page.locator('main'))
              .first()
              .waitFor();
            await page.waitForTimeout(2500);
            await page.screenshot({
              path: `gallery/${info.project.name}/${name}-${state}-${theme}-${width}.png`,
            });
          });
        }
      }
    });
  }
}
