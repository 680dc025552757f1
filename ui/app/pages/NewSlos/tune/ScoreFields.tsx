import type { SloTemplate } from '../../../../../domain/slo/templates/sloTemplate';
import { SelectField } from '../../../components/forms/SelectField';
import { TextField } from '../../../components/forms/TextField';
import type { ParameterFields, ParameterProblems } from '../draft/parameterFields';
import { windowOptions } from './windowOptions';

interface ScoreFieldsProps {
  template: SloTemplate;
  fields: ParameterFields;
  problems: ParameterProblems;
  onChange: (change: Partial<ParameterFields>) => void;
}

/** What is measured, and what is promised of it. */
export const ScoreFields = ({ template: { kind }, fields, problems, onChange }: ScoreFieldsProps) => (
  <>
    {kind === 'time' ? (
      <TextField
        label="Threshold, %"
        value={fields.threshold}
        onChange={(threshold) => onChange({ threshold })}
        problem={problems.threshold ?? null}
        hint="Usage below it is good"
      />
    ) : null}
    <TextField
      label="Target, %"
      value={fields.target}
      onChange={(target) => onChange({ target })}
      problem={problems.target ?? null}
      hint={kind === 'headroom' ? 'Headroom left on average' : 'Share of time that must be good'}
    />
    <TextField
      label="Warning, %"
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
