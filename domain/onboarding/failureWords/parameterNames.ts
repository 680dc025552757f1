import { logTemplateParameters } from '../logs/logTemplateParameters';
import { templateParameters } from '../template/templateParameters';

const templates: readonly (readonly [file: string, names: readonly string[]])[] = [
  ['ecs-metric-stream.yaml', templateParameters.map(({ name }) => name)],
  ['ecs-log-stream.yaml', logTemplateParameters.map(({ name }) => name)],
];
const names = [...new Set(templates.flatMap(([, of]) => of))];

const listing =
  'Which parameters a template has: aws cloudformation get-template-summary --template-body file://TEMPLATE (of a stack: --stack-name STACK).';

/** What to do about parameters that the template does not have. @param given names, comma separated, as AWS lists them */
export function renamed(given: string): string {
  const told = given.split(/,\s*/).map((name) => adviceOn(name.trim()));
  return `${told.filter((one) => one !== '').join(' ')} Otherwise leave it out, or make the link or the command again with the version of the template that is deployed. ${listing}`.trim();
}

function adviceOn(name: string): string {
  const owner = templates.filter(([, of]) => of.includes(name));
  if (owner.length === 1) return `${name} is a parameter of the other template, ${owner[0]?.[0] ?? ''}.`;
  if (owner.length > 1) return `${name} is right for the current templates: the one that is deployed is older.`;
  const near = nearest(name);
  if (near === null) return `No template of this tool has a parameter like ${name}.`;
  return near.toLowerCase() === name.toLowerCase()
    ? `It is written ${near}: capital and small letters count.`
    : `Is ${near} meant instead of ${name}? That is the nearest name of this tool's templates.`;
}

/** The parameter of ours whose name is most like this one; null when none is. */
export function nearest(name: string): string | null {
  const ranked = names
    .map((one) => ({ one, likeness: Math.max(byWords(name, one), byLetters(name.toLowerCase(), one.toLowerCase())) }))
    .sort((a, b) => b.likeness - a.likeness);
  const best = ranked[0];
  return best !== undefined && best.likeness >= 0.62 ? best.one : null;
}

const wordsOf = (name: string): string[] =>
  name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)?.map((one) => one.toLowerCase()) ?? [];

/** Words that both names have, of all; a word may be shortened (`Env`, `LogGroup`). */
function byWords(one: string, other: string): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const isSame = (a: string, b: string) =>
    a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)));
  const shared = mine.filter((a) => theirs.some((b) => isSame(a, b))).length;
  return (2 * shared) / (mine.length + theirs.length || 1);
}

/** Letters that both names have in the same order, of all. */
function byLetters(one: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const letter of one.slice(0, 255)) {
    const next = [0];
    for (let at = 1; at <= other.length; at += 1)
      next.push(letter === other[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (one.length + other.length || 1);
}

/** What a value must look like, where the pattern that AWS shows tells it badly. */
const forms: Readonly<Record<string, string>> = {
  DynatraceApiToken:
    ': a whole Dynatrace token, three parts with dots between them (dt0c01.….…), from the first letter to the last',
  DynatraceTokenSecretArn: ': the whole ARN of the secret (arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-6LETTERS)',
  DynatraceEnvironmentUrl:
    ': the address of the environment alone, such as https://ENVIRONMENT.live.dynatrace.com, no path of a page behind it',
  KmsKeyArn: ': the whole ARN of the key (arn:aws:kms:REGION:ACCOUNT:key/ID), neither its id nor an alias',
  PermissionsBoundaryArn: ': the whole ARN of a policy (arn:aws:iam::ACCOUNT:policy/NAME)',
  AlarmTopicArn: ': the whole ARN of the topic (arn:aws:sns:REGION:ACCOUNT:NAME)',
  ExpectedAccountId: ': the twelve digits of the account',
};
export const formOf = (parameter: string): string => forms[parameter] ?? '';
