import { Button } from '@dynatrace/strato-components/buttons';
import { FieldSet } from '@dynatrace/strato-components/forms';
import { Flex, Grid, Surface } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SloTemplate } from '../../../../../domain/slo/sloTemplate';
import { SelectField } from '../../../components/SelectField';
import { TextField } from '../../../components/TextField';
import { LintList } from './LintList';
import { fieldsOf, parametersOf, problemsOf, type ParameterFields } from './parameterFields';
import { TimeFields } from './TimeFields';
import { windowOptions } from './windowOptions';

interface ParameterFormProps {
  template: SloTemplate;
  fields: ParameterFields;
  exampleCluster: string;
  onChange: (fields: ParameterFields) => void;
}

/** The parameters of one template, with what they promise in words and what is remarkable about them. */
export const ParameterForm = ({ template, fields, exampleCluster, onChange }: ParameterFormProps) => {
  const problems = problemsOf(template, fields);
  const set = (change: Partial<ParameterFields>) => onChange({ ...fields, ...change });
  const target = { entityId: 'CUSTOM_DEVICE-0000000000000000', cluster: exampleCluster, accountId: '', region: '' };
  const isSound = Object.keys(problems).length === 0;
  return (
    <Surface padding={24}>
      <FieldSet>
        <FieldSet.Legend>{template.title}</FieldSet.Legend>
        <Flex flexDirection="column" gap={16}>
          <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
            {template.kind === 'time' ? (
              <TextField
                label="Threshold, %"
                value={fields.threshold}
                onChange={(text) => set({ threshold: text })}
                problem={problems.threshold ?? null}
                hint="Usage below it is good"
              />
            ) : null}
            <TextField
              label="Target, %"
              value={fields.target}
              onChange={(text) => set({ target: text })}
              problem={problems.target ?? null}
              hint={
                template.kind === 'headroom'
                  ? 'Headroom that must be left on average'
                  : 'Share of time that must be good'
              }
            />
            <TextField
              label="Warning, %"
              value={fields.warning}
              onChange={(text) => set({ warning: text })}
              problem={problems.warning ?? null}
              hint="Above the target: below it the SLO warns"
            />
            <SelectField
              label="Window"
              value={fields.window}
              options={windowOptions(fields.window)}
              onChange={(window) => set({ window })}
            />
            {template.kind === 'time' ? <TimeFields fields={fields} onChange={set} /> : null}
          </Grid>
          {isSound ? (
            <>
              <Paragraph>{template.explain(parametersOf(template, fields), target)}</Paragraph>
              <LintList lints={template.lint(parametersOf(template, fields), target)} />
            </>
          ) : null}
          <Flex>
            <Button onClick={() => onChange(fieldsOf(template))}>Reset to defaults</Button>
          </Flex>
        </Flex>
      </FieldSet>
    </Surface>
  );
};
