/** "Limited to 100,000 metric series per query": `metrics`. https://docs.dynatrace.com/docs/shortlink/metric-commands */
const seriesOfQuery = 100_000;
/** A service has at least CPU and memory. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html */
const seriesOfService = 2;

/**
 * The fewest queries by which Grail can tell all that `discover-clusters` answers. A query reads one table, and has no pages, since
 * `maxResultRecords` has no upper limit: one for the series of clusters, entities, Smartscape nodes, data points of clusters, and those of
 * services each; and the series of services, of which a query lists a hundred thousand.
 */
export const leastDiscoveryRequests = ({ services }: { services: number }): number =>
  5 + Math.max(1, Math.ceil((services * seriesOfService + 1) / seriesOfQuery));

/** Page sizes that are documented. @see https://docs.dynatrace.com/docs/dynatrace-api/environment-api */
export const documentedPage = {
  /** `GET /slo` with `evaluate=true`. */
  evaluatedSlos: 25,
  /** `GET /settings/objects`. */
  settingsObjects: 500,
} as const;

/** How many pages of this size so many things take, at least the one that says that there are none. */
export const pagesOf = (things: number, size: number): number => Math.max(1, Math.ceil(things / size));
