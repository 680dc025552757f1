import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** Makes a column visible that is not shown at first, as a person does. */
export async function showColumn(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: /column/i }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('checkbox', { name: new RegExp(name) }));
  await user.click(within(dialog).getByRole('button', { name: /apply|save|done/i }));
}
