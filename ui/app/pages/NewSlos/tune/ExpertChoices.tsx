import type { Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import { Accordion } from '@dynatrace/strato-components/content';
import { Grid } from '@dynatrace/strato-components/layouts';
import { countsSlots, type ParameterFields, type ParameterProblems } from '../draft/parameterFields';
import { SelectField } from '../../../components/forms/SelectField';
import { ExclusionsField } from './ExclusionsField';
import { expertWords } from './expertWords';
import type { FormFacts } from './formFacts';
import { NameField } from './NameField';
import { NoDataField } from './NoDataField';
import { SlotField } from './SlotField';

interface ExpertChoicesProps {
  about: FormFacts;
  targets: readonly Target[];
  exclusions: readonly Exclusion[];
  problems: ParameterProblems;
  onChange: (change: Partial<ParameterFields>) => void;
}

const statistics = [
  { value: 'avg', text: 'Average of each time slice' },
  { value: 'max', text: 'Peak of each time slice' },
];

/** What few people change: folded away, with what it is now. */
export const ExpertChoices = ({ about, targets, exclusions, problems, onChange }: ExpertChoicesProps) => {
  const { template, engine, fields } = about;
  const isSound = Object.keys(problems).length === 0;
  return (
    <Accordion size="condensed" aria-label="Expert choices">
      <Accordion.Section id={`${about.templateId}-expert`}>
        <Accordion.SectionLabel>{expertWords(about, targets, problems)}</Accordion.SectionLabel>
        <Accordion.SectionContent>
          <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
            {template.kind === 'time' ? (
              <SelectField
                label="Statistic"
                value={fields.statistic}
                options={statistics}
                onChange={(statistic) => onChange({ statistic: statistic === 'max' ? 'max' : 'avg' })}
              />
            ) : null}
            {engine === 'platform' && countsSlots(template) ? (
              <SlotField fields={fields} problem={problems.slotMinutes ?? null} onChange={onChange} />
            ) : null}
            {countsSlots(template) ? <NoDataField about={about} isSound={isSound} onChange={onChange} /> : null}
            {countsSlots(template) ? (
              <ExclusionsField
                fields={fields}
                engine={engine}
                exclusions={exclusions}
                targets={targets}
                onChange={onChange}
              />
            ) : null}
            <NameField about={about} problem={problems.namePattern ?? null} isSound={isSound} onChange={onChange} />
          </Grid>
        </Accordion.SectionContent>
      </Accordion.Section>
    </Accordion>
  );
};
