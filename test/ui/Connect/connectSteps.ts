import { screen } from '@testing-library/react';
import type { renderPage } from '../../kit/renderPage';
import { anAccount, anArn } from './situations';

export type User = ReturnType<typeof renderPage>['user'];

/** Opens the list of regions. */
export const openRegions = async (user: User) => user.click(await screen.findByRole('combobox', { name: 'Regions' }));

export async function chooseRegion(user: User, region: string) {
  await openRegions(user);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${region} `) }));
  await user.keyboard('{Escape}');
}

export async function fillAccount(user: User, region = 'eu-west-1') {
  await user.type(await screen.findByRole('textbox', { name: /AWS account id/ }), anAccount);
  await chooseRegion(user, region);
}

export async function reachToken(user: User, region?: string) {
  await fillAccount(user, region);
  await goOnToToken(user);
}

export const goOnToToken = (user: User) => user.click(screen.getByRole('button', { name: 'Continue to the token' }));

export async function goOnToLaunch(user: User) {
  await user.click(await screen.findByRole('textbox', { name: /Secret ARN in eu-west-1/ }));
  await user.paste(anArn);
  await user.click(screen.getByRole('button', { name: 'Continue to the launch' }));
  await screen.findByRole('textbox', { name: 'Stack name' });
}

export async function reachLaunch(user: User) {
  await reachToken(user);
  await goOnToLaunch(user);
}

/** Opens what is folded away. */
export const unfold = async (user: User, label: RegExp) => user.click(await screen.findByText(label));
