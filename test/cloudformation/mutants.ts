import type { Json } from './template';

/** One edit of a parsed template: what it does, and how to do and undo it. */
export interface Mutant {
  what: string;
  apply(): void;
  undo(): void;
}

type Holder = Record<string, Json>;

/** Every single edit: each value changed, each property and list item left out, one too many in each. */
export function* mutantsOf(value: Json, path = ''): Generator<Mutant> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Holder;
  for (const [key, one] of Object.entries(holder)) {
    const at = `${path}.${key}`;
    yield* removals(value, key, at);
    for (const other of otherThan(one))
      yield {
        what: `${at}: ${JSON.stringify(other)} for ${JSON.stringify(one)?.slice(0, 60)}`,
        apply: () => void (holder[key] = other),
        undo: () => void (holder[key] = one),
      };
    yield* mutantsOf(one, at);
  }
  yield* additions(value, path);
}

function* removals(value: object, key: string, at: string): Generator<Mutant> {
  if (Array.isArray(value)) {
    const [index, item] = [Number(key), (value as Json[])[Number(key)] ?? null];
    yield {
      what: `${at}: left out`,
      apply: () => void value.splice(index, 1),
      undo: () => void value.splice(index, 0, item),
    };
    return;
  }
  const before = { ...value };
  const holder = value as Holder;
  yield {
    what: `${at}: left out`,
    apply: () => void delete holder[key],
    undo: () => {
      for (const name of Object.keys(holder)) delete holder[name];
      Object.assign(holder, before);
    },
  };
}

function* additions(value: object, path: string): Generator<Mutant> {
  if (Array.isArray(value)) {
    const last = (value as Json[]).at(-1) ?? 'more';
    yield { what: `${path}: its last item twice`, apply: () => void value.push(last), undo: () => void value.pop() };
    return;
  }
  const holder = value as Holder;
  // Names that AWS takes belong where they would work; elsewhere one name that nobody takes stands for all.
  const isSection = path.split('.').length <= 3 || path.endsWith('.Properties');
  for (const [name, added] of Object.entries(isSection ? unasked : { Surprise: true }))
    if (!(name in holder))
      yield {
        what: `${path}: ${name} added`,
        apply: () => void (holder[name] = added),
        undo: () => void delete holder[name],
      };
}

/** What somebody might add where it was not reviewed: attributes, properties that AWS takes, and what AWS does not know. */
const unasked: Record<string, Json> = {
  Surprise: true,
  Condition: 'HasKey',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  DependsOn: 'BackupBucket',
  RuleCondition: { 'Fn::Equals': ['a', 'b'] },
  ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  Path: '/a/',
  Tags: [{ Key: 'a', Value: 'b' }],
  MaxSessionDuration: 43_200,
  DatapointsToAlarm: 1,
  ActionsEnabled: false,
  ExcludeFilters: [{ Namespace: 'AWS/ECS' }],
  ProcessingConfiguration: { Enabled: true, Processors: [] },
  ReplicaRegions: [{ Region: 'us-east-1' }],
  Export: { Name: 'a' },
  Transform: 'AWS::LanguageExtensions',
  Hooks: {},
  Mappings: {},
};

function otherThan(value: Json): Json[] {
  if (typeof value === 'string') return [`${value}x`, ''].filter((one) => one !== value);
  if (typeof value === 'number') return [value + 1, String(value)];
  return typeof value === 'boolean' ? [!value, String(value)] : [];
}
