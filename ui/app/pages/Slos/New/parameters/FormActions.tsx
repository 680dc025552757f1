import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { fieldsOf, type ParameterFields } from '../parameterFields';
import type { TemplateChoice } from '../templateChoices';
import type { FormFacts } from './formFacts';

interface FormActionsProps {
  choice: TemplateChoice;
  about: FormFacts;
  isSound: boolean;
  onChange: (fields: ParameterFields) => void;
}

/** What can be done with a form as a whole. */
export const FormActions = ({ choice, onChange }: FormActionsProps) => (
  <Flex gap={8} flexWrap="wrap">
    <Button onClick={() => onChange(fieldsOf(choice.defaults))}>Reset to defaults</Button>
  </Flex>
);
