import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { SelectField } from '../../components/forms/SelectField';
import { TextField } from '../../components/forms/TextField';
import { weekdays, type ExclusionDraft, type Repeats } from './exclusionDraft';

const choices: readonly { value: Repeats; text: string }[] = [
  { value: 'once', text: 'Once' },
  { value: 'daily', text: 'Every day' },
  { value: 'weekly', text: 'Every week' },
  { value: 'monthly', text: 'Every month, on the same day' },
  { value: 'own', text: 'By a rule (RFC 5545)' },
];

interface RecurrenceFieldsProps {
  draft: ExclusionDraft;
  problem: string | null;
  onChange: (changed: Partial<ExclusionDraft>) => void;
}

/** Whether and how a maintenance window comes again. */
export const RecurrenceFields = ({ draft, problem, onChange }: RecurrenceFieldsProps) => (
  <>
    <SelectField
      label="Repeats"
      value={draft.repeats}
      options={choices}
      onChange={(value) => onChange({ repeats: choices.find((choice) => choice.value === value)?.value ?? 'once' })}
    />
    {draft.repeats === 'weekly' ? (
      <Flex flexDirection="column" gap={4}>
        <Text>Days of the week</Text>
        <Flex role="group" aria-label="Days of the week" gap={16} flexWrap="wrap">
          {weekdays.map(([day, name]) => (
            <Checkbox
              key={day}
              value={draft.days.includes(day)}
              onChange={(isOn) =>
                onChange({ days: isOn ? [...draft.days, day] : draft.days.filter((one) => one !== day) })
              }
            >
              {name}
            </Checkbox>
          ))}
        </Flex>
        {problem === null ? null : <Text role="alert">{problem}</Text>}
      </Flex>
    ) : null}
    {draft.repeats === 'own' ? (
      <TextField
        label="Rule"
        value={draft.rule}
        onChange={(rule) => onChange({ rule })}
        problem={problem}
        hint="E.g. FREQ=MONTHLY;BYDAY=-1SU for the last Sunday of a month; UNTIL=20271231 ends it."
        required
      />
    ) : null}
  </>
);
