import type { Report, Row } from './check';
import type { Verdict } from './question';

const titles: Record<Verdict, string> = {
  refuted: 'Refuted: the product assumes something that is not so',
  confirmed: 'Confirmed',
  'could not ask': 'Could not ask',
  'look at it': 'Look at it: a person has to',
};

/** The report as Markdown, to be pasted into an issue: what was refuted first. */
export function markdown({ at, rows, counts }: Report): string {
  const sections = (Object.keys(titles) as Verdict[]).flatMap((verdict) => {
    const of = rows.filter((row) => row.verdict === verdict);
    return of.length === 0 ? [] : [`\n## ${titles[verdict]} (${of.length})\n`, ...table(of, verdict)];
  });
  const left = rows.filter(({ cleaned }) => cleaned?.includes('NOT SEEN'));
  const warning =
    left.length === 0
      ? []
      : [`\nMay be left behind: look for "ecs-slo-launchpad live check" (${left.map(({ id }) => id).join(', ')}).`];
  return [
    '# Live check of ECS SLO Launchpad',
    '',
    `${at}: ${counts.confirmed} confirmed, ${counts.refuted} refuted, ${counts['could not ask']} could not be asked, ${counts['look at it']} to look at.`,
    ...warning,
    ...sections,
    '',
  ].join('\n');
}

function table(rows: readonly Row[], verdict: Verdict): string[] {
  const isLook = verdict === 'look at it';
  const head = isLook ? ['id', 'assumed', 'how to see it'] : ['id', 'assumed', 'came', 'cleaned'];
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ id, unconfirmed, came, cleaned }) =>
      line([id, unconfirmed, came, ...(isLook ? [] : [cleaned ?? 'nothing was made'])]),
    ),
  ];
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
