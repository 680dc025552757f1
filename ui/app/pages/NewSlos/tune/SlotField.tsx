import { isEvaluationWindow } from '../../../../../domain/queries/evaluationWindow';
import { slotCountOf, slotMinutesOf } from '../../../../../domain/queries/slotWidth';
import { numberOf } from '../../../components/forms/numberOf';
import { NumberField } from '../../../components/forms/NumberField';
import type { ParameterFields } from '../draft/parameterFields';

interface SlotFieldProps {
  fields: ParameterFields;
  problem: string | null;
  onChange: (change: Partial<ParameterFields>) => void;
}

/** Width of a time slot on the platform engine; the classic one has none to choose. */
export const SlotField = ({ fields, problem, onChange }: SlotFieldProps) => (
  <NumberField
    label="Time slice, minutes"
    arrows={1}
    value={fields.slotMinutes}
    onChange={(slotMinutes) => onChange({ slotMinutes })}
    problem={problem}
    placeholder={defaultWidth(fields)}
    hint={hintFor(fields, problem)}
  />
);

const defaultWidth = ({ window }: ParameterFields): string =>
  isEvaluationWindow(window) ? String(slotMinutesOf('platform', { window })) : '';

/** How many slots the window then has, and how wide Grail makes them. */
function hintFor({ window, slotMinutes }: ParameterFields, problem: string | null): string {
  if (problem !== null || !isEvaluationWindow(window)) return '';
  const parameters = { window, slotMinutes: slotMinutes.trim() === '' ? undefined : numberOf(slotMinutes) };
  const count = slotCountOf('platform', parameters).toLocaleString('en-US');
  const width = slotMinutesOf('platform', parameters);
  const asked = parameters.slotMinutes ?? width;
  return asked === width
    ? `${count} time slices of ${width} min.`
    : `${count} time slices of ${width} min, the next that Grail has above ${asked} min.`;
}
