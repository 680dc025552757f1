import type { Locator } from 'playwright-core';
import { expectThat } from '../journeys/story';

/** Ticks a box or chooses a radio by keyboard: the design system draws over the native input, so a click cannot reach it. */
export async function tick(box: Locator): Promise<void> {
  await box.focus();
  await box.press('Space');
  expectThat(await box.isChecked(), 'the box stays unchecked after Space');
}
