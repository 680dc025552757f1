import { validationError } from '../protocol/awsError';
import type { Template } from './template';

/** What `Ref` answers in a rule: a parameter's value (a list for list types) or a pseudo parameter's. */
export type RuleRefs = Readonly<Record<string, unknown>>;

/**
 * Evaluates the Rules section before anything is created.
 * @throws AwsError ValidationError with the description of every assertion that does not hold.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export function checkRules({ Rules }: Template, refs: RuleRefs): void {
  const violated = Object.entries(Rules).flatMap(([name, { RuleCondition, Assertions = [] }]) => {
    const applies = RuleCondition === undefined || isTrue(evaluate(RuleCondition, refs));
    const failed = applies ? Assertions.filter(({ Assert }) => !isTrue(evaluate(Assert, refs))) : [];
    return failed.map(({ AssertDescription }) => `Rule ${name}: ${AssertDescription ?? 'an assertion failed'}`);
  });
  if (violated.length > 0) throw validationError(`Template constraints were violated. ${violated.join(' ')}`);
}

const isTrue = (value: unknown): boolean => String(value) === 'true';
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const has = (list: unknown, wanted: unknown): boolean => asList(list).map(String).includes(String(wanted));

const functions: Record<string, (parts: unknown[]) => unknown> = {
  'Fn::Equals': ([a, b]) => String(a) === String(b),
  'Fn::Not': ([value]) => !isTrue(value),
  'Fn::And': (values) => values.every(isTrue),
  'Fn::Or': (values) => values.some(isTrue),
  'Fn::If': ([condition, yes, no]) => (isTrue(condition) ? yes : no),
  'Fn::Contains': ([list, value]) => has(list, value),
  'Fn::EachMemberEquals': ([list, value]) => asList(list).every((item) => String(item) === String(value)),
  'Fn::EachMemberIn': ([list, allowed]) => asList(list).every((item) => has(allowed, item)),
};

function evaluate(expression: unknown, refs: RuleRefs): unknown {
  if (Array.isArray(expression)) return expression.map((item) => evaluate(item, refs));
  if (typeof expression !== 'object' || expression === null) return expression;
  const [[name = '', value] = []] = Object.entries(expression);
  if (name === 'Ref') {
    if (!Object.hasOwn(refs, String(value))) {
      throw validationError(`Template format error: Unresolved dependencies [${String(value)}] in the Rules block.`);
    }
    return refs[String(value)];
  }
  const run = functions[name];
  if (!run) throw validationError(`Template format error: ${name} is not supported in the Rules block.`);
  return run(asList(evaluate(value, refs)));
}
