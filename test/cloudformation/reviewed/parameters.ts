import { templateParameters, type TemplateParameter } from '../../../domain/onboarding/template/templateParameters';
import type { Kind } from '../template';
import type { Facts } from './facts';
import { parameterWords } from './parameterWords';

const text = (name: string, rest: Partial<TemplateParameter>): TemplateParameter => ({
  name,
  type: 'String',
  noEcho: false,
  default: '',
  ...rest,
});
const logGroup = '[A-Za-z0-9_./#-]{1,512}';

/** What the log template has in the place of the metric template's choices: between `DynatraceApiToken` and `ExpectedAccountId`. */
const ofLogs: readonly TemplateParameter[] = [
  text('LogGroups', { maxLength: 4096, allowedPattern: `^(${logGroup}(,${logGroup}){0,9})?$` }),
  text('AccountWide', { default: 'false', allowedValues: ['true', 'false'] }),
  text('ExcludedLogGroups', { maxLength: 4096, allowedPattern: `^(${logGroup}(,${logGroup})*)?$` }),
  text('FilterPattern', { maxLength: 1024, allowedPattern: '^[ !#-\\[\\]-~]*$' }),
];
const ofMetrics = [
  'DynatraceEndpoint',
  'RequireValidCertificate',
  'FilterPreset',
  'EcsMetricNames',
  'InsightsMetricNames',
  'Namespaces',
  'IncludeLinkedAccounts',
];

/** A log goes straight to the environment: on Firehose's one port, with the path of the API behind it; and in smaller portions. */
const otherwise: Record<string, Partial<TemplateParameter>> = {
  DynatraceEnvironmentUrl: {
    maxLength: 900,
    allowedPattern: '^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(/e/[A-Za-z0-9-]+)?$',
  },
  BufferSizeMiB: { default: '1' },
};

function listed(kind: Kind): TemplateParameter[] {
  if (kind === 'metrics') return [...templateParameters];
  return templateParameters
    .filter(({ name }) => !ofMetrics.includes(name))
    .flatMap((one) => {
      const ours = { ...one, ...otherwise[one.name] };
      return one.name === 'ExpectedAccountId' ? [...ofLogs, ours] : [ours];
    });
}

/** Every parameter with everything that it may declare; numbers are numbers. */
export function reviewedParameters(kind: Kind, facts: Facts): Record<string, object> {
  const words = parameterWords(kind, facts);
  return Object.fromEntries(
    listed(kind).map(({ name, type, noEcho, default: byDefault, ...bounds }) => {
      const [Description, ConstraintDescription] = words[name] ?? [];
      const Default = type === 'Number' ? Number(byDefault) : byDefault;
      const declared = {
        ...{ Type: type, Description, Default, ConstraintDescription },
        ...{ NoEcho: noEcho || undefined, AllowedValues: bounds.allowedValues, AllowedPattern: bounds.allowedPattern },
        ...{ MinValue: bounds.minValue, MaxValue: bounds.maxValue, MaxLength: bounds.maxLength },
      };
      return [name, Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined))];
    }),
  );
}
