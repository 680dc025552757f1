import { FormField, Hint, Label, Radio, RadioGroup } from '@dynatrace/strato-components/forms';
import { Text } from '@dynatrace/strato-components/typography';
import { ingestEndpoints } from '../../../../domain/onboarding/places/ingestEndpoints';
import type { LaunchpadSettings } from '../../../../domain/model/settings';

type Endpoint = LaunchpadSettings['ingestEndpoint'];

const choices: { id: Endpoint; title: string }[] = [
  { id: 'global', title: 'Global' },
  { id: 'us', title: 'US' },
  { id: 'eu', title: 'EU' },
];

interface EndpointFieldProps {
  value: Endpoint;
  onChange: (value: Endpoint) => void;
  /** What is wrong with the stored one; null when nothing is. */
  problem: string | null;
}

/** Which relay Firehose delivers to. Dynatrace lists the three and does not document which suits whom, and the page says so. */
export const EndpointField = ({ value, onChange, problem }: EndpointFieldProps) => (
  <FormField>
    <Label>Delivery endpoint</Label>
    <RadioGroup
      name="ingestEndpoint"
      aria-label="Delivery endpoint"
      value={value}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) onChange(chosen.id);
      }}
    >
      {choices.map(({ id, title }) => (
        <Radio key={id} value={id}>{`${title}: ${ingestEndpoints[id]}`}</Radio>
      ))}
    </RadioGroup>
    {problem === null ? null : <Text role="alert">{problem}</Text>}
    <Hint>Which one suits whom is not documented. Keep Global unless Dynatrace support names another.</Hint>
  </FormField>
);
