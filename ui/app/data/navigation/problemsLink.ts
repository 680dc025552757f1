import { getAppLink } from '@dynatrace-sdk/navigation';

/** Address of Dynatrace's Problems app. Its intent opens one problem by its event, which nothing here knows; the app itself lists what is open. */
export const problemsLink = (): string => getAppLink('dynatrace.davis.problems');
