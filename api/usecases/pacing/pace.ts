/**
 * How hard the app leans on the platform, in one place. Dynatrace documents a payload limit of 1 MB
 * (https://docs.dynatrace.com/docs/dynatrace-api/basics/access-limit) and that it throttles, but no number of requests at
 * a time; these are ours, to be tuned against a real environment.
 */
export const pace = {
  /** Settings objects go in bulk, one request after the other: Dynatrace's Terraform provider met failures when SLOs are made in parallel. */
  settingsRequest: { maxItems: 100, maxBytes: 900_000 },
  /** Platform SLOs go one a request. */
  platformWrites: 4,
  deletes: 4,
  /** Classic engine: all that one request evaluates (documented: `evaluate=true` allows pages of 25). */
  slosPerEvaluation: 25,
  /** Requests at a time; a platform request evaluates one SLO. */
  classicEvaluations: 4,
  platformEvaluations: 6,
  metricQueries: 4,
  /**
   * Grail limits the queries of an environment that run at the same time; how many is not documented. Fewer than a dashboard of a dozen
   * tiles asks at once, and enough for a step of the discovery, whose queries would wait for each other otherwise.
   */
  grailQueries: 6,
  dashboardReads: 4,
  /** Nothing is run by them. */
  queryVerifications: 8,
} as const;
