import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { EcsNamespace } from '../../../../domain/onboarding/template/ecsMetricNames';
import { TextField } from '../forms/TextField';
import { Meter } from '../text/Meter';
import { MetricGroup } from './MetricGroup';
import { fullPick, namesProblem, namesUsed, usualPick, type PickFields } from './pickedFields';

interface MetricPickerProps {
  fields: PickFields;
  onChange: (fields: PickFields) => void;
  /** What one metric of the list costs a month, in words; null where nobody can tell. Without it no cost is shown. */
  costOf?: (namespace: EcsNamespace, name: string) => string | null;
}

const groups: readonly { namespace: EcsNamespace; title: string }[] = [
  { namespace: 'AWS/ECS', title: 'ECS (AWS/ECS)' },
  { namespace: 'ECS/ContainerInsights', title: 'Container Insights (ECS/ContainerInsights), where it is on' },
];

/** Single metrics of ECS for the filter of a stream, each with its cost, and how many names of those that AWS allows are used. */
export const MetricPicker = ({ fields, onChange, costOf }: MetricPickerProps) => {
  const { used, most } = namesUsed(fields);
  const setOther = (namespace: EcsNamespace, text: string) =>
    onChange({ ...fields, others: { ...fields.others, [namespace]: text } });
  return (
    <Flex flexDirection="column" gap={16}>
      <Flex alignItems="center" gap={16} flexWrap="wrap">
        <Meter
          percent={(used / most) * 100}
          words={`${used.toLocaleString('en-US')} of ${most.toLocaleString('en-US')} names`}
        />
        <Button variant="emphasized" onClick={() => onChange({ ...usualPick, others: fields.others })}>
          Only what SLOs read
        </Button>
        <Button variant="emphasized" onClick={() => onChange({ ...fullPick, others: fields.others })}>
          All of them
        </Button>
      </Flex>
      {groups.map(({ namespace, title }) => (
        <Flex key={namespace} flexDirection="column" gap={12}>
          <MetricGroup
            namespace={namespace}
            title={title}
            ticked={fields.ticked}
            onChange={(ticked) => onChange({ ...fields, ticked })}
            costOf={costOf}
          />
          <TextField
            label={`Others of ${namespace}`}
            value={fields.others[namespace]}
            onChange={(text) => setOther(namespace, text)}
            problem={namesProblem(fields, namespace)}
            hint="Names with commas between them; their cost cannot be told beforehand."
            narrow
          />
        </Flex>
      ))}
      {used === 1 ? <Text role="alert">Tick or name at least one metric.</Text> : null}
    </Flex>
  );
};
