import Colors from '@dynatrace/strato-design-tokens/colors';
import { numberOf } from '../../../components/forms/numberOf';
import { NumberField } from '../../../components/forms/NumberField';

interface SlidingFieldProps {
  label: string;
  /** As typed. */
  value: string;
  problem: string | null;
  hint: string;
  min: number;
  max: number;
  step: number;
  onChange: (value: string) => void;
  /** What sliding does where that is more than typing. */
  onSlide?: (value: string) => void;
}

/** A number to type, or to move with a slider below it. Strato has no slider, so it is the browser's. */
export const SlidingField = ({ label, value, problem, hint, min, max, step, ...changes }: SlidingFieldProps) => {
  const { onChange, onSlide = onChange } = changes;
  const number = numberOf(value);
  return (
    <div>
      <NumberField label={label} value={value} arrows={step} problem={problem} hint={hint} onChange={onChange} />
      <input
        type="range"
        aria-label={`Move: ${label}`}
        min={min}
        max={max}
        step={step}
        value={Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : min}
        onChange={(event) => onSlide(String(Number(event.target.value)))}
        style={{ width: '100%', margin: '4px 0 0', accentColor: Colors.Background.Container.Primary.Accent }}
      />
    </div>
  );
};
