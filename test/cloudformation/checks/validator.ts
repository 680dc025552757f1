import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conditionsOf } from '../resolvedStack';
import type { Given } from '../stackInputs';
import type { Template } from '../template';

/**
 * AWS's own offline validator, https://github.com/aws-cloudformation/cloudformation-validate. It takes seconds to start, so one engine
 * serves a whole test file; call `free` at its end.
 */
export function startValidator() {
  const engine = new CelEngine();
  const folder = mkdtempSync(join(tmpdir(), 'template-'));
  const path = join(folder, 'template.yaml');
  return {
    findings(template: Template, text: string, region: string, parameterOverrides: Given): string[] {
      writeFileSync(path, text);
      const report = engine.validateStandard(new TemplateFile(path), {
        parameterOverrides,
        pseudoParameterOverrides: { region },
        // Takes the parameter that holds the ARN of a secret for the secret.
        exclude: { ids: ['W2509'] },
      });
      if (report.status !== 'OK' || report.metadata.resourcesScanned < 9)
        return [`was not validated: ${report.status}`];
      const actual = conditionsOf(template, parameterOverrides);
      return (
        report.diagnostics
          // Wrong enumeration values are warnings to this validator, so the gate is at WARN; what is below is advice.
          .filter(({ severity }) => ['FATAL', 'ERROR', 'WARN'].includes(severity))
          // It walks both branches of Fn::If, also the one that the given parameters exclude.
          .filter(({ conditionScenario }) =>
            Object.entries(conditionScenario ?? {}).every(([name, holds]) => actual[name] === holds),
          )
          // It counts the slots for log groups that are left empty, whose condition keeps them from being made, as one log group.
          .filter(({ ruleId, message }) => !(ruleId === 'E2529' && message.startsWith("Log group ''")))
          .map(({ ruleId, message, propertyPath }) => `${ruleId} ${propertyPath}: ${message}`)
      );
    },
    free() {
      engine.free();
      rmSync(folder, { recursive: true });
    },
  };
}
