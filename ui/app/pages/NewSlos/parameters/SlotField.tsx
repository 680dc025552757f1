import { isEvaluationWindow } from '../../../../../domain/queries/evaluationWindow';
import { slotCountOf, slotMinutesOf } from '../../../../../domain/queries/slotWidth';
import { numberOf } from '../../../components/forms/numberOf';
import { TextField } from '../../../components/forms/TextField';
import type { ParameterFields } from '../draft/parameterFields';

interface SlotFieldProps {
  fields: ParameterFields;
  problem: string | null;
  onChange: (change: Partial<ParameterFields>) => void;
}

/** Width of a time slot on the platform engine; the classic one has none to choose. */
export const SlotField = ({ fields, problem, onChange }: SlotFieldProps) => (
  <TextField
    label="Slot width, minutes"
    value={fields.slotMinutes}
    onChange={(slotMinutes) => onChange({ slotMinutes })}
    problem={problem}
    placeholder={defaultWidth(fields)}
    hint={hintFor(fields, problem)}
  />
);

const defaultWidth = ({ window }: ParameterFields): string =>
  isEvaluationWindow(window) ? String(slotMinutesOf('platform', { window })) : '';

/** How many slots the window then has. How many are accepted is not documented, hence a field and not a constant. */
function hintFor({ window, slotMinutes }: ParameterFields, problem: string | null): string {
  if (problem !== null || !isEvaluationWindow(window)) return '';
  const parameters = slotMinutes.trim() === '' ? { window } : { window, slotMinutes: numberOf(slotMinutes) };
  const count = slotCountOf('platform', parameters).toLocaleString('en-US');
  const width = slotMinutesOf('platform', parameters);
  return `${count} slots of ${width} min. Dynatrace does not document how many it accepts: widen them if it refuses.`;
}
