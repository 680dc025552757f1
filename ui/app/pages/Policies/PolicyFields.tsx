import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong } from '@dynatrace/strato-components/typography';
import { SelectField } from '../../components/forms/SelectField';
import { TextField } from '../../components/forms/TextField';
import type { PolicyDraft } from './policyDraft';

export interface FieldsProps {
  draft: PolicyDraft;
  change: (changed: Partial<PolicyDraft>) => void;
  problem: (field: string) => string | null;
}

type TextName = { [K in keyof PolicyDraft]: PolicyDraft[K] extends string ? K : never }[keyof PolicyDraft];

interface Words {
  name: TextName;
  /** Where `readPolicy` says what is wrong with it. */
  field: string;
  label: string;
  hint: string;
}

const Texts = ({ fields, draft, change, problem }: FieldsProps & { fields: readonly Words[] }) => (
  <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 16 }}>
    {fields.map(({ name, field, label, hint }) => (
      <TextField
        key={name}
        label={label}
        hint={hint}
        value={draft[name]}
        onChange={(text) => change({ [name]: text })}
        problem={problem(field)}
      />
    ))}
  </div>
);

const matchFields: readonly Words[] = [
  { name: 'clusterName', field: 'match.name', label: 'Cluster name', hint: 'Glob like prod-*, or ^prod-(eu|us)$.' },
  { name: 'serviceName', field: 'match.service', label: 'Service name', hint: 'With it, for services only.' },
  { name: 'accounts', field: 'match.accounts', label: 'Accounts', hint: '12 digits each, with commas.' },
  { name: 'regions', field: 'match.regions', label: 'Regions', hint: 'E.g. eu-west-1, with commas.' },
  { name: 'tags', field: 'match.tags', label: 'AWS tags', hint: 'E.g. tier=gold, team=*.' },
];

const capacityOptions = [
  { value: 'any', text: 'Any' },
  { value: 'ec2', text: 'EC2' },
  { value: 'fargate', text: 'Fargate only' },
  { value: 'unknown', text: 'Not known' },
];

/** What a policy is for. */
export const MatchFields = (props: FieldsProps) => (
  <Flex as="fieldset" flexDirection="column" gap={12} style={{ border: 0, padding: 0, margin: 0 }}>
    <legend style={{ padding: 0, marginBottom: 8 }}>
      <Strong>Matches</Strong>
    </legend>
    <Texts {...props} fields={matchFields} />
    <SelectField
      label="Capacity"
      value={props.draft.capacity}
      options={capacityOptions}
      onChange={(capacity) => props.change({ capacity })}
    />
  </Flex>
);

const limitFields: readonly Words[] = [
  { name: 'writes', field: 'limits.writes', label: 'Writes in one run', hint: 'The rest waits for the next run.' },
  {
    name: 'changePercent',
    field: 'limits.changePercent',
    label: 'Largest change in %',
    hint: 'Of what exists. More waits for a person.',
  },
  {
    name: 'deleteAfterDays',
    field: 'limits.deleteAfterDays',
    label: 'Delete after days without data',
    hint: 'Empty: never. Only of clusters proven to be gone.',
  },
];

const engineOptions = [
  { value: 'default', text: 'Default of this environment' },
  { value: 'platform', text: 'Platform' },
  { value: 'classic', text: 'Classic' },
];

/** What else belongs to it, and how much a run may do. */
export const LimitFields = (props: FieldsProps) => {
  const { draft, change, problem } = props;
  return (
    <Flex flexDirection="column" gap={12}>
      <Checkbox value={draft.alerts} onChange={(alerts) => change({ alerts })}>
        Create alerts on the error budgets
      </Checkbox>
      <Checkbox value={draft.exclusions} onChange={(exclusions) => change({ exclusions })}>
        Leave maintenance windows out, and renew them before they run out
      </Checkbox>
      <TextField
        label="Dashboard"
        hint="Title of the dashboard that shows these SLOs. Empty: none."
        value={draft.dashboard}
        onChange={(dashboard) => change({ dashboard })}
        problem={problem('dashboard')}
      />
      <SelectField
        label="Engine"
        value={draft.engine}
        options={engineOptions}
        onChange={(engine) => change({ engine })}
      />
      <Strong>Limits of one run</Strong>
      <Texts {...props} fields={limitFields} />
    </Flex>
  );
};
