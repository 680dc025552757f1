import type { AnalyzeBreachesValue } from '../../../../domain/contract/analyzeBreaches';

/** The table as CSV (RFC 4180), one line per service. */
export function breachesCsv(services: AnalyzeBreachesValue['minutes']['services']): string {
  const head = [
    'service',
    'bad_minutes',
    'share_percent',
    'budget_percent',
    'first_at',
    'last_at',
    'longest_run_minutes',
    'peak',
  ];
  const rows = services.map(({ service, badMinutes, share, budgetShare, firstAt, lastAt, longestRunMinutes, peak }) =>
    [
      cell(service),
      badMinutes,
      Number((share * 100).toFixed(4)),
      budgetShare === null ? '' : Number(budgetShare.toFixed(2)),
      firstAt ?? '',
      lastAt ?? '',
      longestRunMinutes,
      peak ?? '',
    ].join(),
  );
  return [head.join(), ...rows].join('\r\n');
}

/** A spreadsheet takes a text that begins with one of these for a formula, so it gets an apostrophe in front. */
const looksLikeFormula = /^[=+\-@\t\r]/;

const cell = (text: string): string => `"${(looksLikeFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
