import { resolveStack, aContext } from '../resolvedStack';
import { scenariosOf } from '../stackInputs';
import type { Check } from './check';

/**
 * Whether every scenario resolves to its last function, also where a list runs out (`Fn::Select` beyond the end), and whether in another
 * partition every ARN that the template makes is one of that partition.
 */
export const resolutionFindings: Check = (template, kind) =>
  scenariosOf(kind).flatMap((given) => {
    try {
      resolveStack(template, given);
      const partition = 'aws-cn';
      const foreign = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, value.replace('arn:aws:', `arn:${partition}:`)]),
      );
      const there = resolveStack(template, foreign, { ...aContext, partition, region: 'cn-north-1' });
      const arns = JSON.stringify([there.resources, there.outputs]).match(/arn:[a-z-]*:[a-z0-9]+:/g) ?? [];
      return arns.filter((arn) => !arn.startsWith(`arn:${partition}:`)).map((arn) => `${arn}… stands in ${partition}`);
    } catch (error) {
      return [`cannot be resolved: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
