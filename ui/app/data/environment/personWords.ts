import { getCurrentUserDetails } from '@dynatrace-sdk/app-environment';

/** A user as far as this app may know one: oneself by name, anybody else by the id that Dynatrace answers. */
export function personWords(id: string): string {
  const { id: own, name } = getCurrentUserDetails();
  return id === own ? `${name} (you)` : id;
}
