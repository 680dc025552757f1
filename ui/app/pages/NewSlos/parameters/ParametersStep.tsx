import { Flex } from '@dynatrace/strato-components/layouts';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { ParameterFields } from '../draft/parameterFields';
import type { SloDraft } from '../draft/sloDraft';
import type { Assignment } from '../draft/sloRequests';
import { fieldsFor, typedAfter } from '../draft/templateChoices';
import { ParameterForm } from './ParameterForm';

interface ParametersStepProps {
  draft: SloDraft;
  /** Chosen templates with their targets. */
  assignments: readonly Assignment[];
  /** Maintenance windows of this environment. */
  exclusions: readonly Exclusion[];
  /** Keeps what was typed into the form of a template. */
  onChange: (id: string, typed: Partial<ParameterFields>) => void;
}

/** Step 3: target, warning and the rest, one form per template. */
export const ParametersStep = ({ draft, assignments, exclusions, onChange }: ParametersStepProps) => (
  <Flex flexDirection="column" gap={24}>
    {assignments
      .filter(({ targets }) => targets.length > 0)
      .map(({ choice, targets }) => (
        <ParameterForm
          key={choice.id}
          choice={choice}
          targets={targets}
          engine={draft.engine}
          exclusions={exclusions}
          fields={fieldsFor(draft, choice)}
          onChange={(fields) =>
            onChange(choice.id, typedAfter(draft.parameters[choice.id] ?? {}, fieldsFor(draft, choice), fields))
          }
          onReset={() => onChange(choice.id, {})}
        />
      ))}
  </Flex>
);
