import { dimensions } from '../../model/ecsMetrics';
import { dqlField, dqlString } from '../dql';

/** Node type of ECS clusters, which the new AWS connection brings. dynatrace-for-ai, `skills/dt-obs-aws` */
export const clusterNodeType = 'AWS_ECS_CLUSTER';

/** Clusters as Smartscape knows them: records with `name`, `aws.account.id`, `aws.region` and `tags`, a record of texts. */
export const clusterNodesDql = (minutes: number): string =>
  [
    `smartscapeNodes ${dqlString(clusterNodeType)}, from: now()-${minutes}m`,
    `| fields name, ${dqlField(dimensions.accountId)}, ${dqlField(dimensions.region)}, tags`,
  ].join('\n');

/** Entities of a type seen within so many minutes: records with `id` and `entity.name`. */
export const entitiesDql = (type: string, minutes: number): string =>
  `fetch ${dqlField(`dt.entity.${type}`)}, from: now()-${minutes}m\n| fields id, entity.name`;

/** One entity of a type that every environment with entities has: where it is refused, there are no entities at all. */
export const anyEntityDql = 'fetch dt.entity.custom_device, from: now()-60m\n| fields id\n| limit 1';
