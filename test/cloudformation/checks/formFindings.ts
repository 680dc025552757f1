import { templateReleases } from '../../../domain/onboarding/template/templateRelease';
import type { ParameterDeclaration } from '../template';
import type { Check } from './check';

const known = [
  'Type',
  'Description',
  'Default',
  'NoEcho',
  'AllowedValues',
  'AllowedPattern',
  'MinValue',
  'MaxValue',
  'MaxLength',
  'ConstraintDescription',
];

/** The form that CloudFormation makes of the template, and the limits of https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const formFindings: Check = (template, kind, text) => {
  const { Parameters, Resources, Outputs, Description, Transform } = template;
  const form = template.Metadata['AWS::CloudFormation::Interface'];
  const names = Object.keys(Parameters).sort();
  const placed = form.ParameterGroups.flatMap((group) => group.Parameters);
  const labels = Object.entries(form.ParameterLabels);
  const types = Object.values(Resources).map(({ Type }) => Type);
  const { version } = templateReleases[kind];
  const checks: Array<[boolean, string]> = [
    [String(placed.toSorted()) === String(names), 'the groups of the form do not hold every parameter once'],
    [
      String(labels.map(([name]) => name).sort()) === String(names),
      'a parameter has no label, or a label no parameter',
    ],
    // An unquoted comma in YAML's flow style cuts a label short and leaves the rest as keys of their own.
    [labels.every(([, label]) => Object.keys(label).join() === 'default'), 'a label is cut short'],
    [!/Fn::Transform|Fn::ForEach|!Transform/.test(text) && Transform === undefined, 'has a transform'],
    [!types.some((type) => /^(Custom::|AWS::(CloudFormation|Lambda|Serverless)::)/.test(type)), 'is not flat'],
    [Buffer.byteLength(text) < 51_200, 'does not fit into a request body'],
    [Buffer.byteLength(Description) <= 1024, 'has too long a description'],
    [Description.includes(`version ${version}.`), `does not call itself version ${version} in its description`],
    [Outputs.TemplateVersion?.Value === version, `does not put out version ${version}`],
    [Parameters.DynatraceApiToken?.NoEcho === true, 'shows the token: NoEcho is missing'],
  ];
  return [
    ...checks.filter(([holds]) => !holds).map(([, problem]) => problem),
    ...Object.entries(Parameters).flatMap(([name, declared]) =>
      problemsOf(declared).map((problem) => `${name} ${problem}`),
    ),
  ];
};

function problemsOf(declared: ParameterDeclaration): string[] {
  const { Default, AllowedPattern, AllowedValues, MinValue, MaxValue } = declared;
  const isBound = AllowedPattern ?? AllowedValues ?? MaxValue;
  const accepted =
    Default === undefined ||
    ((!AllowedPattern || new RegExp(AllowedPattern).test(String(Default))) &&
      (!AllowedValues || AllowedValues.includes(String(Default))) &&
      (MinValue === undefined || Number(Default) >= MinValue) &&
      (MaxValue === undefined || Number(Default) <= MaxValue));
  const checks: Array<[boolean, string]> = [
    [isBound !== undefined, 'takes anything'],
    [!AllowedPattern || /^\^.*\$$/.test(AllowedPattern), 'has a pattern that is not anchored'],
    [accepted, 'has a default that it does not take itself'],
    [/^[A-Z].{15,}/.test(declared.Description ?? ''), 'does not say what it is for'],
    [/^must be /.test(declared.ConstraintDescription ?? ''), 'does not say what a wrong value is'],
    [Object.keys(declared).every((key) => known.includes(key)), 'has a constraint that the app does not know'],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
