import { useMemo } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { FieldSet } from '@dynatrace/strato-components/forms';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine } from '../../../../../domain/model/slo';
import { counted } from '../../../components/text/counted';
import { exampleTarget } from '../draft/exampleTarget';
import { problemsOf, type ParameterFields } from '../draft/parameterFields';
import type { TemplateChoice } from '../draft/templateChoices';
import { ExpertChoices } from './ExpertChoices';
import { FormActions } from './FormActions';
import { ScoreFields } from './ScoreFields';
import { TryOnHistory } from './TryOnHistory';
import { WhatItPromises } from './WhatItPromises';

interface ParameterFormProps {
  choice: TemplateChoice;
  /** The targets chosen for it; the first stands for all in what is said. */
  targets: readonly Target[];
  engine: Engine;
  exclusions: readonly Exclusion[];
  fields: ParameterFields;
  onChange: (fields: ParameterFields) => void;
  /** How many of its SLOs got a target of their own in the plan. */
  held: number;
  /** Takes those back. */
  onRelease: () => void;
  /** Back to the defaults of the engine. */
  onReset: () => void;
}

/** The parameters of one template, with what they promise in words, what is remarkable, and how they fare on history. */
export const ParameterForm = (props: ParameterFormProps) => {
  const { choice, targets, engine, exclusions, fields, held, onChange, onRelease, onReset } = props;
  const { template } = choice;
  const problems = problemsOf(template, fields, engine);
  const set = (change: Partial<ParameterFields>) => onChange({ ...fields, ...change });
  const target = targets[0] ?? exampleTarget(template);
  const isSound = Object.keys(problems).length === 0;
  const about = useMemo(
    () => ({ template, templateId: choice.id, engine, fields, target, exclusions }),
    [template, choice.id, engine, fields, target, exclusions],
  );
  return (
    <Surface padding={24}>
      <FieldSet>
        <FieldSet.Legend>{choice.title}</FieldSet.Legend>
        <Flex flexDirection="column" gap={16}>
          {held === 0 ? null : (
            <Flex alignItems="center" gap={8} flexWrap="wrap">
              <Text>{`${counted(held)} got a target of ${held === 1 ? 'its' : 'their'} own in the plan.`}</Text>
              <Button size="condensed" variant="emphasized" onClick={onRelease}>
                Use this target for all
              </Button>
            </Flex>
          )}
          <Flex gap={32} flexWrap="wrap">
            <Flex flexDirection="column" gap={12} style={{ flex: '1 1 220px', maxWidth: 300 }}>
              <ScoreFields template={template} fields={fields} problems={problems} onChange={set} />
            </Flex>
            <div style={{ flex: '3 1 520px', minWidth: 0 }}>
              {isSound ? (
                <TryOnHistory about={about} targets={targets} onChange={set} />
              ) : (
                <Text>Correct the marked fields to see them on history.</Text>
              )}
            </div>
          </Flex>
          <ExpertChoices about={about} targets={targets} exclusions={exclusions} problems={problems} onChange={set} />
          {isSound ? <WhatItPromises about={about} /> : null}
          <FormActions choice={choice} about={about} isSound={isSound} onReset={onReset} />
        </Flex>
      </FieldSet>
    </Surface>
  );
};
