import { evaluate, noValue, type Names, type Value } from './evaluate';
import { asText, type Json, type JsonObject, type Template } from './template';

export interface StackContext {
  partition: string;
  region: string;
  accountId: string;
  stackName: string;
}

export const aContext: StackContext = {
  partition: 'aws',
  region: 'eu-west-1',
  accountId: '123456789012',
  stackName: 'dynatrace-ecs',
};

export interface ResolvedStack {
  /** Properties by logical id, only of resources whose condition holds. */
  resources: Record<string, JsonObject>;
  outputs: Record<string, Json>;
  /** Descriptions of the rule assertions that fail. */
  violations: string[];
  /** Name that a resource got, as `Ref` gives it. */
  nameOf(logicalId: string): string;
  arnOf(logicalId: string): string;
}

const arnShapes: Record<string, (context: StackContext, name: string) => string> = {
  'AWS::S3::Bucket': ({ partition }, name) => `arn:${partition}:s3:::${name}`,
  'AWS::IAM::Role': ({ partition, accountId }, name) => `arn:${partition}:iam::${accountId}:role/${name}`,
  'AWS::KinesisFirehose::DeliveryStream': ({ partition, region, accountId }, name) =>
    `arn:${partition}:firehose:${region}:${accountId}:deliverystream/${name}`,
  'AWS::CloudWatch::MetricStream': ({ partition, region, accountId }, name) =>
    `arn:${partition}:cloudwatch:${region}:${accountId}:metric-stream/${name}`,
  'AWS::SecretsManager::Secret': ({ partition, region, accountId }, name) =>
    `arn:${partition}:secretsmanager:${region}:${accountId}:secret:${name}-Ab3dEf`,
  // With the colon and the asterisk at its end, as CloudFormation gives it.
  'AWS::Logs::LogGroup': ({ partition, region, accountId }, name) =>
    `arn:${partition}:logs:${region}:${accountId}:log-group:${name}:*`,
};

function namesIn(template: Template, given: Record<string, string>, context: StackContext) {
  const pseudo: Record<string, Value> = {
    'AWS::Partition': context.partition,
    'AWS::Region': context.region,
    'AWS::AccountId': context.accountId,
    'AWS::StackName': context.stackName,
    'AWS::URLSuffix': context.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    'AWS::NoValue': noValue,
  };
  const ownName = (id: string): string => {
    const { LogStreamName, Name } = template.Resources[id]?.Properties ?? {};
    const name = LogStreamName ?? Name;
    if (name === undefined) return `${context.stackName}-${id.toLowerCase()}-1a2b`;
    return asText(evaluate(name, names) as Json);
  };
  const arnOf = (id: string): string => {
    const shape = arnShapes[template.Resources[id]?.Type ?? ''];
    if (!shape) throw new Error(`no ARN known for ${id}`);
    return shape(context, ownName(id));
  };
  const nameOf = (id: string) =>
    template.Resources[id]?.Type === 'AWS::SecretsManager::Secret' ? arnOf(id) : ownName(id);
  const names: Names = {
    arnOf,
    conditions: template.Conditions,
    ref(name) {
      const parameter = template.Parameters[name];
      if (name in pseudo) return pseudo[name] ?? null;
      if (parameter) return given[name] ?? String(parameter.Default ?? '');
      if (template.Resources[name]) return nameOf(name);
      throw new Error(`unknown reference ${name}`);
    },
  };
  return { names, nameOf, arnOf };
}

/** Which conditions hold for exact parameter values. */
export function conditionsOf(
  template: Template,
  given: Record<string, string>,
  context: StackContext = aContext,
): Record<string, boolean | undefined> {
  const { names } = namesIn(template, given, context);
  return Object.fromEntries(
    Object.entries(template.Conditions).map(([id, condition]) => [id, evaluate(condition, names) === true]),
  );
}

/** The stack that the template makes for exact parameter values, resources named as AWS might name them. */
export function resolveStack(
  template: Template,
  given: Record<string, string>,
  context: StackContext = aContext,
): ResolvedStack {
  const { names, nameOf, arnOf } = namesIn(template, given, context);
  const exists = ({ Condition }: { Condition?: string }) =>
    Condition === undefined || evaluate({ 'Fn::If': [Condition, true, false] }, names) === true;
  const assertions = Object.values(template.Rules).flatMap(({ Assertions }) => Assertions);
  return {
    resources: Object.fromEntries(
      Object.entries(template.Resources)
        .filter(([, resource]) => exists(resource))
        .map(([id, { Properties }]) => [id, evaluate(Properties, names) as JsonObject]),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs).map(([id, { Value }]) => [id, evaluate(Value, names) as Json]),
    ),
    violations: assertions
      .filter(({ Assert }) => evaluate(Assert, names) !== true)
      .map(({ AssertDescription }) => AssertDescription),
    nameOf,
    arnOf,
  };
}
