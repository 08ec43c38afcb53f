import { Page } from '@playwright/test';

/** Waits until the app is there and has changed nothing for a while. */
export async function settled(page: Page, quietMs = 500) {
  await page.locator('main, article').first().waitFor();
  await page.evaluate(
    quiet =>
      new Promise<void>(resolve => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      }),
    quietMs,
  );
}
