import { getIntent } from '@dynatrace-sdk/navigation';

export interface ReceivedIntent {
  id: string;
  /** As another app sent it: nothing in it can be relied on. */
  payload: Readonly<Record<string, unknown>>;
}

/** What another app asked this one to open; null at every other address than that of an intent. */
export function receivedIntent(): ReceivedIntent | null {
  const intent = getIntent();
  return intent === null ? null : { id: intent.getId(), payload: { ...intent.getPayload() } };
}
