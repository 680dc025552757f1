/** Account and region of data are one text, by `compositeKey`; account, region and stream of a heartbeat as well. */
export interface EcsActivity {
  /** Newest ECS data by place, milliseconds. */
  newest: ReadonlyMap<string, number>;
  /** Places whose ECS data of the last hour carries cluster entities. */
  withEntities: ReadonlySet<string>;
  /** Places whose ECS data of the day is the AWS connection's alone, which polls and has no heartbeat. */
  polled: ReadonlySet<string>;
}

/** What arrived within the last 24 hours. */
export interface PipelineRead {
  /** Newest heartbeat by account, region and stream, milliseconds. */
  beats: ReadonlyMap<string, number>;
  activity: EcsActivity;
}

/** Reads what the pipeline brought: by the Metrics API (`classicPipeline`) or from Grail (`grailPipeline`). @throws Failure */
export type PipelineReader = () => Promise<PipelineRead>;
