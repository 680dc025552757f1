import type { ServiceBreaches } from '../../../../domain/contract/analyzeBreaches';

/** The table as CSV (RFC 4180), one line per service. */
export function breachesCsv(services: readonly ServiceBreaches[]): string {
  const head = ['service', 'bad_slots', 'share_percent', 'first_at', 'last_at', 'longest_run', 'peak'];
  const rows = services.map(({ service, badSlots, share, firstAt, lastAt, longestRun, peak }) =>
    [
      cell(service),
      badSlots,
      Number((share * 100).toFixed(4)),
      firstAt ?? '',
      lastAt ?? '',
      longestRun,
      peak ?? '',
    ].join(),
  );
  return [head.join(), ...rows].join('\r\n');
}

/** A spreadsheet takes a text that begins with one of these for a formula, so it gets an apostrophe in front. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const cell = (text: string): string => `"${(looksLikeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
