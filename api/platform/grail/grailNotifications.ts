import type { MetadataNotification } from '@dynatrace-sdk/client-query';
import { withoutSecrets } from '../../../domain/onboarding/secrets/withoutSecrets';

export interface GrailNotification {
  severity: 'INFO' | 'WARNING' | 'ERROR';
  /** E.g. `RESULT_LIMIT_RECORDS`; empty when not told. */
  type: string;
  message: string;
  /** Where in the query, both counted from 1; null when not told. */
  position: { line: number; column: number } | null;
}

/** The types of the SDK say `WARN`, environments send `WARNING`. */
const severityOf = (severity: string | undefined): GrailNotification['severity'] =>
  severity === 'ERROR' ? 'ERROR' : severity === 'INFO' ? 'INFO' : 'WARNING';

/** Notifications of a query, in our words for their fields. */
export function notificationsOf(notifications: readonly MetadataNotification[] | undefined): GrailNotification[] {
  return (notifications ?? []).map(({ severity, notificationType, message, syntaxPosition }) => ({
    severity: severityOf(severity),
    type: notificationType ?? '',
    message: withoutSecrets(message ?? notificationType ?? ''),
    position: syntaxPosition ? { line: syntaxPosition.start.line, column: syntaxPosition.start.column } : null,
  }));
}

/** What says that a result is not all there is: limits of bytes, records, scanning and consumption, timeouts, sampling. */
const keepsBack = /LIMIT|TIMEOUT|SAMPLING/;

/** A limit that was merely set, and how many records there were below it, keeps nothing back. */
const limitSet = 'API_RECORDS_LIMIT_ADDED';

/** True when a notification says that something was kept back. */
export function isCutOff({ type }: GrailNotification, records: number, maxRecords: number): boolean {
  return type === limitSet ? records >= maxRecords : keepsBack.test(type);
}
