import { Page } from '@playwright/test';
import { Screen } from './screens';
import { settled } from './settled';
import { states } from './states';

/** Opens a screen in one of its states and a theme of the app, on a wide window. */
export async function show(
  page: Page,
  { path, open }: Screen,
  state: string,
  theme: 'light' | 'dark',
) {
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.addInitScript(
    value => window.localStorage.setItem('theme', value),
    theme,
  );
  await states[state](page);
  await page.goto(path);
  await settled(page);
  await open?.(page);
  await settled(page);
}
