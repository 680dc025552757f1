import { asText, type Json, type JsonObject, type Template } from '../template';

/** What descriptions speak of, read from where the template uses it: a description that says otherwise is wrong. */
export interface Facts {
  /** The one key of the secret's JSON. */
  secretKey: string;
  /** First namespace of every preset. */
  heartbeat: string;
  /** Namespaces of the preset `EcsInsights` beside the heartbeat. */
  ecs: string;
  insights: string;
  /** Number of roles. */
  roles: number;
}

/** @throws Error when a template has no such thing at all */
export function factsOf({ Resources }: Template): Facts {
  const secret = JSON.parse(asText(inside(Resources.TokenSecret?.Properties, ['SecretString', 'Fn::Sub']))) as object;
  // The third branch of the presets: StreamsEverything, else StreamsSloMetricsOnly, else StreamsContainerInsights.
  const branch = ['IncludeFilters', 'Fn::If', '2', 'Fn::If', '2', 'Fn::If', '1'];
  const filters = inside(Resources.MetricStream?.Properties, branch);
  const [heartbeat = '', ecs = '', insights = ''] = Array.isArray(filters)
    ? (filters as JsonObject[]).map(({ Namespace }) => asText(Namespace))
    : [];
  const roles = Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::Role').length;
  return { secretKey: Object.keys(secret).join(), heartbeat, ecs, insights, roles };
}

/** The value at the end of a way through objects and lists. */
function inside(value: Json | undefined, way: readonly string[]): Json | undefined {
  return way.reduce<Json | undefined>((at, step) => (at as Record<string, Json> | undefined)?.[step], value);
}
