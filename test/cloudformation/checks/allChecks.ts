import { alarmFindings } from './alarmFindings';
import type { Check } from './check';
import { deliveryFindings } from './deliveryFindings';
import { formFindings } from './formFindings';
import { outputFindings } from './outputFindings';
import { parameterFindings } from './parameterFindings';
import { permissionFindings } from './permissionFindings';
import { resolutionFindings } from './resolutionFindings';
import { reviewFindings } from './reviewFindings';
import { ruleFindings } from './ruleFindings';
import { securityFindings } from './securityFindings';
import { streamFindings } from './streamFindings';

/** Our own checks by name; beside them stands the validator of AWS. */
export const allChecks = {
  review: reviewFindings,
  resolution: resolutionFindings,
  form: formFindings,
  parameters: parameterFindings,
  rules: ruleFindings,
  delivery: deliveryFindings,
  stream: streamFindings,
  security: securityFindings,
  permissions: permissionFindings,
  alarms: alarmFindings,
  outputs: outputFindings,
} satisfies Record<string, Check>;
