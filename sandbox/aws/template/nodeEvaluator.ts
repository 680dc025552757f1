// @ts-expect-error: the package ships no types.
import Untyped from 'cfn-resolver-lib';

interface Resolvers {
  RefResolvers: Record<string, unknown>;
  'Fn::GetAttResolvers': Record<string, Record<string, string>>;
}

/** cfn-resolver-lib, as far as the sandbox uses it. */
export const NodeEvaluator = Untyped as new (
  template: object,
  resolvers: Resolvers,
) => { evaluateNodes(): Record<string, unknown> };
