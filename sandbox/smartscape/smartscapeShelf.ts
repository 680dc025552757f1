import { Shelf } from '../world/world';

/** A node of Smartscape: what Dynatrace knows of a thing whose data it collects, here of AWS by the new connection. */
export interface SmartscapeNode {
  /** `<type>-<16 hexadecimal digits>` */
  id: string;
  /** e.g. `AWS_ECS_SERVICE` */
  type: string;
  name: string;
  /** What else the node has by field, e.g. `aws.account.id`, `aws.region`, `aws.arn`; texts, `aws.object` as JSON text. */
  fields: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  /** Ids of other nodes by `<edge type>.<type of the target in small letters>`, e.g. `belongs_to.aws_ecs_cluster`. */
  references: Readonly<Record<string, readonly string[]>>;
  /** When it was seen, milliseconds; `to` is Infinity while it goes on. */
  lifetime: { from: number; to: number };
}

export interface SmartscapeEdge {
  /** e.g. `belongs_to` */
  type: string;
  sourceId: string;
  targetId: string;
}

/** Nodes by id, and the edges between them. */
export const smartscapeShelf = new Shelf<{ nodes: Map<string, SmartscapeNode>; edges: SmartscapeEdge[] }>(() => ({
  nodes: new Map(),
  edges: [],
}));
