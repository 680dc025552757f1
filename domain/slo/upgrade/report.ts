import { windowWords } from '../../queries/evaluationWindow';
import { notReached, type UpgradeFindings } from './findings';
import { signed } from './reportCsv';
import type { UpgradeItem, UpgradeVerdict } from './upgradeItem';

/** What each verdict means, for somebody who reads it for the first time. */
export const verdictWords: Record<UpgradeVerdict, { title: string; meaning: string }> = {
  same: { title: 'Same', meaning: 'Both say the same, within 0.01 percentage points.' },
  explained: { title: 'Explained', meaning: 'They differ, and named reasons account for all but 0.01 points of it.' },
  different: {
    title: 'Different',
    meaning: 'They differ for a reason that is not known, or promise something else. Do not upgrade.',
  },
  impossible: { title: 'Impossible', meaning: 'There is no counterpart, or nothing that could be compared.' },
};

const order: readonly UpgradeVerdict[] = ['same', 'explained', 'different', 'impossible'];

interface About {
  /** ISO 8601. */
  asOf: string;
  environmentUrl?: string;
}

/** A Markdown page for whoever must approve an upgrade: what would be made, how far it agrees, and why where it does not. */
export function upgradeReport({ items, ...open }: UpgradeFindings, { asOf, environmentUrl }: About): string {
  const of = (verdict: UpgradeVerdict) => items.filter((one) => one.verdict === verdict);
  const counts = order.map(
    (verdict) => `| ${verdictWords[verdict].title} | ${of(verdict).length} | ${verdictWords[verdict].meaning} |`,
  );
  return [
    '# Upgrade of classic SLOs',
    '',
    `As of ${asOf}${environmentUrl === undefined ? '' : `, ${plain(environmentUrl)}`}. Nothing was written. Each classic SLO and its platform counterpart were evaluated over the same window, which ends some minutes ago so that all data has arrived. Differences are platform minus classic, in percentage points.`,
    '',
    '| Verdict | SLOs | Means |',
    '| --- | ---: | --- |',
    ...counts,
    `| Not compared | ${open.failed.length + open.remaining.length} | Nobody knows yet: neither possible nor impossible. |`,
    ...order.flatMap((verdict) => section(verdict, of(verdict))),
    ...notCompared(open),
    '',
  ].join('\n');
}

/** Whoever approves a part must see that it is one. */
function notCompared({ failed, remaining }: Omit<UpgradeFindings, 'items'>): string[] {
  if (failed.length + remaining.length === 0) return [];
  return [
    ...['', '## Not compared', '', '| SLO | Why |', '| --- | --- |'],
    ...failed.map(({ name, failure: { message, hint } }) => `| ${plain(name)} | ${plain(`${message}. ${hint}`)} |`),
    ...remaining.map((key) => `| ${plain(key)} | ${notReached} |`),
  ];
}

function section(verdict: UpgradeVerdict, items: readonly UpgradeItem[]): string[] {
  if (items.length === 0) return [];
  return [
    ...['', `## ${verdictWords[verdict].title}`, ''],
    '| SLO | Target | Window | Classic | Platform | Difference | Reasons |',
    '| --- | ---: | --- | ---: | ---: | ---: | --- |',
    ...items.map(row),
  ];
}

function row(one: UpgradeItem): string {
  const { name, foreign, target, window, classic, platform, difference, reasons, counterpart } = one;
  const since = counterpart?.since ? `Side by side since ${counterpart.since.slice(0, 10)}. ` : '';
  const told = reasons.map(({ message, size }) => (size === null ? message : `${signed(size)}: ${message}`)).join(' ');
  const cells = [
    `${plain(name)}${foreign ? ' (not made by this app)' : ''}`,
    ...[`${target} %`, plain(windowWords(window)), percent(classic.value), percent(platform.value)],
    ...[difference === null ? '' : signed(difference), plain(`${since}${told}`)],
  ];
  return `| ${cells.join(' | ')} |`;
}

const percent = (value: number | null): string => (value === null ? 'no data' : `${Number(value.toFixed(4))} %`);

/** Text that Markdown shows as it is, in one cell. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#~]/g, '\\$&');
