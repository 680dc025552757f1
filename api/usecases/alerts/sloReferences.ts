import type { DeleteSlosValue, SloReference } from '../../../domain/contract/deleteSlos';
import { dashboardIdPrefix } from '../../../domain/dashboards/dashboardId';
import { showsSlo } from '../../../domain/dashboards/showsSlo';
import { alertOfExternalId } from '../../../domain/model/burnTier';
import type { Engine } from '../../../domain/model/slo';
import type { AlertObject, AlertObjects } from '../../platform/settings/alertObjects';
import type { Dashboards } from '../../platform/dashboards';
import { alertSchemas } from './alertSchemas';
import { inParallel } from '../pacing/inParallel';
import { asFailure, type KnownSlo } from '../storedSlos/knownSlos';
import { pace } from '../pacing/pace';
import { parsedContent } from '../dashboards/parsedContent';

export interface ReferenceParts {
  alertObjects: Pick<AlertObjects, 'all'>;
  dashboards: Pick<Dashboards, 'startingWith' | 'content'>;
}

/** Reading one dashboard is one request; beyond this the rest is left unread, and the answer says so. */
const mostDashboards = 50;

export type References = Required<Pick<DeleteSlosValue, 'references' | 'warnings'>>;

/** What else speaks of these SLOs: alerts of ours, metric events of others on their metrics, dashboards of ours with a tile. */
export async function sloReferences(
  parts: ReferenceParts,
  slos: readonly KnownSlo[],
  engine: Engine,
): Promise<References> {
  const [alerts, dashboards] = await Promise.all([
    orWarning('burn-alerts-not-read', async () =>
      (await parts.alertObjects.all(alertSchemas[engine])).flatMap(alertFinder(slos)),
    ),
    orWarning('dashboards-not-read', () => dashboardReferences(parts.dashboards, slos)),
  ]);
  return {
    references: [...alerts.found, ...dashboards.found],
    warnings: [...alerts.warnings, ...dashboards.warnings],
  };
}

/** Deleting must stay possible for who may not look everywhere; but what was not looked at is said. */
async function orWarning(code: string, look: () => Promise<SloReference[] | Looked>): Promise<Looked> {
  try {
    const seen = await look();
    return Array.isArray(seen) ? { found: seen, warnings: [] } : seen;
  } catch (error) {
    return { found: [], warnings: [{ code, message: asFailure(error).message }] };
  }
}

interface Looked {
  found: SloReference[];
  warnings: References['warnings'];
}

function alertFinder(slos: readonly KnownSlo[]): (alert: AlertObject) => SloReference[] {
  const keys = new Set(slos.flatMap(({ key }) => key ?? []));
  const byMetric = new Map(
    slos.flatMap(({ key, value }) => (key === null ? [] : [[value['metricName'], key] as const])),
  );
  return ({ objectId: id, externalId, value }) => {
    const name = titleOf(value) ?? id;
    const ours = alertOfExternalId(externalId ?? undefined);
    if (ours !== null) return keys.has(ours.sloKey) ? [{ key: ours.sloKey, kind: 'burn-alert', id, name }] : [];
    const found = new Set(metricNamesIn(value).flatMap((metric) => byMetric.get(metric) ?? []));
    return [...found].map((key) => ({ key, kind: 'metric-event', id, name }));
  };
}

/** Names in `func:slo.<name>`, `func:slo.errorBudgetBurnRate.<name>` and the like, wherever they stand in the object. */
const metricNamesIn = (value: Record<string, unknown>): string[] =>
  [...JSON.stringify(value).matchAll(/func:slo\.(?:\w+\.)?(\w+)/g)].flatMap(([, name]) => name ?? []);

function titleOf({ summary, title }: Record<string, unknown>): string | null {
  return typeof summary === 'string' ? summary : typeof title === 'string' ? title : null;
}

async function dashboardReferences(
  dashboards: ReferenceParts['dashboards'],
  slos: readonly KnownSlo[],
): Promise<Looked> {
  const all = await dashboards.startingWith(dashboardIdPrefix);
  const found: SloReference[] = [];
  const pacing = { atATime: pace.dashboardReads, isOver: () => false };
  await inParallel(all.slice(0, mostDashboards), pacing, async ({ id, name }) => {
    const content = parsedContent(await dashboards.content(id));
    for (const { key, id: sloId, value } of slos) {
      const sloName = typeof value['name'] === 'string' ? value['name'] : '';
      if (key !== null && showsSlo(content, { id: sloId, name: sloName }))
        found.push({ key, kind: 'dashboard', id, name });
    }
  });
  const message = `Only ${mostDashboards} of ${all.length} dashboards of this app were looked at.`;
  return { found, warnings: all.length > mostDashboards ? [{ code: 'dashboards-not-all-read', message }] : [] };
}
