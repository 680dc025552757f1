import { getIntentLink } from '@dynatrace-sdk/navigation';

/**
 * Address that opens a query in a notebook. That Notebooks answers to `view-query` was seen in public apps and is not documented; where
 * it does not, Dynatrace asks which app shall open it.
 */
export const notebookLink = (query: string): string =>
  getIntentLink({ 'dt.query': query }, 'dynatrace.notebooks', 'view-query');
