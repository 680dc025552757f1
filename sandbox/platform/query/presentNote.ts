import type { QueryNote } from '../../grail/report/queryReport';
import { tokenPosition } from '../../grail/wire/tokenPosition';

/** A notification as it is sent. */
export function presentNote(note: QueryNote, source: string): Record<string, unknown> {
  const { severity, notificationType, messageFormat, at, length = 1 } = note;
  return {
    ...{ severity, notificationType, messageFormat, arguments: note.arguments },
    message: messageFormat.replace(/%(\d)\$s/g, (_, place: string) => note.arguments[Number(place) - 1] ?? ''),
    ...(at === undefined ? {} : { syntaxPosition: tokenPosition(source, at, length) }),
  };
}
