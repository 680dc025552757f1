import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';
import { thresholdLimitOf } from '../../../../../domain/slo/templates/checkParameters';
import { numberOf } from '../../../components/forms/numberOf';
import { SelectField } from '../../../components/forms/SelectField';
import { NumberField } from '../../../components/forms/NumberField';
import type { ParameterFields, ParameterProblems } from '../draft/parameterFields';
import { SlidingField } from './SlidingField';
import { warningAbove } from '../draft/warningAbove';
import { windowOptions } from './windowOptions';

interface ScoreFieldsProps {
  template: SloTemplate;
  fields: ParameterFields;
  problems: ParameterProblems;
  onChange: (change: Partial<ParameterFields>) => void;
}

/** Services can use more than they reserved; more than this is typed, not slid to. */
const furthestSlid = 200;

/** What is measured, and what is promised of it. */
export const ScoreFields = ({ template, fields, problems, onChange }: ScoreFieldsProps) => {
  const isHeadroom = template.kind === 'headroom';
  // A slider that passes the warning takes it along; typing does not, since a number is wrong on its way.
  const toTarget = (target: string) => onChange({ target, ...withWarning(fields, target) });
  return (
    <>
      {template.kind === 'time' ? (
        <SlidingField
          label="Threshold, %"
          value={fields.threshold}
          onChange={(threshold) => onChange({ threshold })}
          problem={problems.threshold ?? null}
          hint="Usage below it is good"
          min={1}
          max={Math.min(thresholdLimitOf(template), furthestSlid)}
          step={1}
        />
      ) : null}
      <SlidingField
        label="Target, %"
        value={fields.target}
        onChange={(target) => onChange({ target })}
        onSlide={toTarget}
        problem={problems.target ?? null}
        hint={isHeadroom ? 'Headroom left on average' : 'Share of time that must be good'}
        min={isHeadroom ? 1 : 90}
        max={isHeadroom ? 95 : 99.95}
        step={isHeadroom ? 1 : 0.05}
      />
      <NumberField
        label="Warning, %"
        arrows={isHeadroom ? 1 : 0.05}
        value={fields.warning}
        onChange={(warning) => onChange({ warning })}
        problem={problems.warning ?? null}
        hint="Above the target"
      />
      <SelectField
        label="Evaluation window"
        value={fields.window}
        options={windowOptions(fields.window)}
        onChange={(window) => onChange({ window })}
      />
    </>
  );
};

function withWarning({ warning }: ParameterFields, target: string): Partial<ParameterFields> {
  const above = warningAbove(numberOf(target), warning);
  return above === warning ? {} : { warning: above };
}
