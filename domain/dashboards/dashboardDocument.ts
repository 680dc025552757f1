import { isPlaceKnown, type Target } from '../model/cluster';
import { placeKey, sloKey } from '../model/sloKey';
import type { DashboardContent } from './dashboardContent';
import { layOut, type Row } from './layOut';
import { markdownText } from './markdownText';
import { sloTile, type DashboardSlo } from './sloTile';
import { topServicesTile, usageTile } from './usageTiles';

export interface DashboardInput {
  title: string;
  targets: Target[];
  slos: DashboardSlo[];
}

const text = (content: string) => ({ type: 'markdown', content }) as const;

/** A board's queries pick clusters by place, so two targets on one place are one; where it is not known, the entity tells. */
const targetKey = (target: Target): string => (isPlaceKnown(target) ? placeKey : sloKey)('target', target);

function header(title: string): Row {
  const about =
    'Utilization is a proxy of saturation. SLO and SLI tiles show the window of their SLO, whatever timeframe is chosen above. An SLI tile computes the value of a classic SLO, which may cut time slots differently and stays the reference.';
  return { columns: 1, height: 2, tiles: [text(`# ${markdownText(title)}\n\n${about}`)] };
}

function sliRow(slos: DashboardSlo[]): Row {
  return { columns: 4, height: 3, tiles: slos.map(sloTile) };
}

function section(target: Target, slos: DashboardSlo[]): Row[] {
  const name = [target.cluster, ...(target.service === undefined ? [] : [target.service])].join(' / ');
  const heading = `## ${markdownText(name)}\n${markdownText(`${target.accountId} · ${target.region}`)}`;
  return [
    { columns: 1, height: 2, tiles: [text(heading)] },
    sliRow(slos),
    { columns: 2, height: 6, tiles: [usageTile('cpu', target), usageTile('memory', target)] },
    ...(target.service === undefined
      ? [{ columns: 2, height: 5, tiles: [topServicesTile('cpu', target), topServicesTile('memory', target)] }]
      : []),
  ];
}

/**
 * A Dashboards document: per target its SLIs, usage over time and top services, in the order given. SLOs of a service stand
 * with its cluster unless the service is a target itself; SLOs of other targets come last. The same input gives the same document, byte for byte.
 */
export function dashboardDocument({ title, targets, slos }: DashboardInput): DashboardContent {
  const byTarget = new Map<string, DashboardSlo[]>(targets.map((target) => [targetKey(target), []]));
  const others: DashboardSlo[] = [];
  const sectionOf = ({ target }: DashboardSlo) =>
    byTarget.get(targetKey(target)) ?? byTarget.get(targetKey({ ...target, service: undefined }));
  for (const slo of slos) (sectionOf(slo) ?? others).push(slo);
  const unique = new Map(targets.map((target) => [targetKey(target), target]));
  const rows = [
    header(title),
    ...[...unique].flatMap(([key, target]) => section(target, byTarget.get(key) ?? [])),
    ...(others.length === 0 ? [] : [{ columns: 1, height: 1, tiles: [text('## More objectives')] }, sliRow(others)]),
  ];
  return { version: 21, variables: [], ...layOut(rows), importedWithCode: false, settings: {} };
}
