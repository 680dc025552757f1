import type { Warning } from '../../../../domain/contract/envelope';
import { Failure } from '../../../../domain/failure';
import { dimensions } from '../../../../domain/model/ecsMetrics';
import { clusterNodesDql } from '../../../../domain/queries/discovery/topologyDql';
import type { Grail } from '../../../platform/grail/grail';
import type { GrailValue } from '../../../platform/grail/typedRecords';
import type { ClusterNode } from '../clusterReader';
import { cutIn, mostRecords, textIn } from './clusterSeries';

const scopes = ['storage:smartscape:read'];

/** Clusters that Smartscape knew within so many minutes. Never fails: without it only tags are missing, and a warning says why. */
export async function clusterNodes(
  grail: Pick<Grail, 'query'>,
  minutes: number,
): Promise<{ nodes: ClusterNode[]; warnings: Warning[] }> {
  try {
    const options = { what: 'read the tags of the ECS clusters', scopes, maxRecords: mostRecords };
    const answer = await grail.query(clusterNodesDql(minutes), options);
    const nodes = answer.records.flatMap((record) => {
      const [accountId, region] = [textIn(record, dimensions.accountId), textIn(record, dimensions.region)];
      const name = textIn(record, 'name');
      if (accountId === null || region === null || name === null) return [];
      return [{ accountId, region, name, tags: textsIn(record['tags']) }];
    });
    const cut = cutIn(answer).map((message) => ({
      code: 'tags-cut-off',
      message: `Some tags may be missing. ${message}`,
    }));
    return { nodes, warnings: cut };
  } catch (error) {
    // Refused as a query: this environment has no Smartscape in Grail, so there is nothing to miss.
    if (error instanceof Failure && nothingThere.includes(error.code)) return { nodes: [], warnings: [] };
    if (!(error instanceof Failure)) throw error;
    const message = `Tags are not shown. ${error.message}. ${error.hint}`;
    return { nodes: [], warnings: [{ code: error.code === 'MissingScope' ? 'tags-denied' : 'tags-unknown', message }] };
  }
}

const nothingThere: readonly string[] = ['InvalidInput', 'NotSupported', 'NotFound'];

/** Tags whose value is a text; AWS has no others. */
function textsIn(tags: GrailValue | undefined): Record<string, string> {
  if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return {};
  return Object.fromEntries(
    Object.entries(tags).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
