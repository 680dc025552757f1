import { Flex } from '@dynatrace/strato-components/layouts';
import type { TemplateId } from '../../../../../domain/model/slo';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { fieldsOf, type ParameterFields } from './parameterFields';
import { ParameterForm } from './ParameterForm';

interface ParametersStepProps {
  templates: readonly SloTemplate[];
  parameters: Partial<Record<TemplateId, ParameterFields>>;
  /** A cluster's name for the sentence that says what is promised. */
  exampleCluster: string;
  onChange: (id: TemplateId, fields: ParameterFields) => void;
}

/** Step 3: target, warning and the rest, one form per template. */
export const ParametersStep = ({ templates, parameters, exampleCluster, onChange }: ParametersStepProps) => (
  <Flex flexDirection="column" gap={24}>
    {templates.map((template) => (
      <ParameterForm
        key={template.id}
        template={template}
        fields={parameters[template.id] ?? fieldsOf(template)}
        exampleCluster={exampleCluster}
        onChange={(fields) => onChange(template.id, fields)}
      />
    ))}
  </Flex>
);
