import { BrowserContext, Page, test, TestInfo } from '@playwright/test';
import { Screen } from './screens';
import { settled } from './settled';
import { states } from './states';

/** What is looked at. */
export interface Look {
  screen: string;
  state: string;
  theme: 'light' | 'dark';
  /** Of the window, in pixels. */
  width: number;
}

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1600, 480];

/**
 * Looks at screens in all their states, on a wide and a narrow window. Each is seen in both themes if that is asked for;
 * else the usual state is, and the others take turns.
 */
export function everyScreen(
  screens: Record<string, Screen>,
  { bothThemes }: { bothThemes: boolean },
  lookAt: (page: Page, look: Look, info: TestInfo) => Promise<unknown>,
) {
  // A trace of every one of these would take longer than all of them.
  test.use({ trace: 'off' });

  // One context for all, which has the app in its cache.
  let context: BrowserContext;
  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext();
  });
  test.afterAll(() => context.close());

  for (const [screen, { path, open, states: inStates }] of Object.entries(
    screens,
  )) {
    for (const [index, state] of inStates.entries()) {
      const themes =
        bothThemes || state === 'usual' ? THEMES : [THEMES[index % 2]];
      test(`${screen}, ${state}`, async ({}, info) => {
        const page = await context.newPage();
        await states[state](page);
        for (const theme of themes) {
          await page.setViewportSize({ width: WIDTHS[0], height: 1000 });
          await page.addInitScript(
            chosen => window.localStorage.setItem('theme', chosen),
            theme,
          );
          await page.goto(path);
          await settled(page);
          await open?.(page);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 1000 });
            await settled(page);
            await lookAt(page, { screen, state, theme, width }, info);
          }
        }
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.close();
      });
    }
  }
}
