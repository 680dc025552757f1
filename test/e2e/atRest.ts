import type { Page } from 'playwright-core';

/** Milliseconds between two looks that must see the same: longer than a frame of anything that slides. */
const apartMs = 400;
const looks = 30;

/**
 * Waits until a page is as a person sees it: nothing is loaded, faded or moved. A toast slides in by script, which is no
 * animation that the browser knows of, so places are compared too.
 */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  let before = '';
  for (let look = 0; look < looks; look++) {
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    const now = await page.evaluate(() =>
      [...document.querySelectorAll('button')]
        .map((button) => button.getBoundingClientRect())
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    );
    if (now === before && look > 0) return;
    before = now;
    await page.waitForTimeout(apartMs);
  }
  throw new Error('The page does not come to rest: its buttons keep moving.');
}
