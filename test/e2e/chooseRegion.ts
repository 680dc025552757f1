import type { Page } from 'playwright-core';

/** Chooses a region on Connect by keyboard alone. */
export async function chooseRegion(page: Page, region: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Regions' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Search available options' }).fill(region);
  await page.getByRole('option', { name: new RegExp(`^${region} `) }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
