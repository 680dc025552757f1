import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { savedTemplateId, type SavedTemplate } from '../../../../domain/model/savedTemplates';
import { templates } from '../../../../domain/slo/templates/templates';
import { TextField } from '../../components/forms/TextField';
import { draftParameters, type DraftParameter } from './policyDraft';
import type { FieldsProps } from './PolicyFields';

const labels: Record<DraftParameter, string> = {
  ...{ target: 'Target in %', warning: 'Warning in %', threshold: 'Threshold in %', window: 'Window' },
};

/** Which templates a policy sets, each with what differs from its own values. */
export const SetFields = ({ draft, change, problem, saved }: FieldsProps & { saved: readonly SavedTemplate[] }) => {
  const own = saved.map((one) => ({
    ...{ id: savedTemplateId(one), title: one.title, base: one.baseTemplateId, defaults: one.parameters },
  }));
  const all = [...templates.map(({ id, title, defaults }) => ({ id: `${id}`, title, base: id, defaults })), ...own];
  const chosen = Object.keys(draft.set);
  const set = (id: string, isChosen: boolean) => {
    const others = Object.entries(draft.set).filter(([other]) => other !== id);
    change({ set: Object.fromEntries(isChosen ? [...others, [id, {}]] : others) });
  };
  const problems = problem('set');
  return (
    <Flex as="fieldset" flexDirection="column" gap={8} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ padding: 0, marginBottom: 8 }}>
        <Strong>Sets these SLOs</Strong>
      </legend>
      {problems === null ? null : (
        <Text role="alert" textStyle="small">
          {problems}
        </Text>
      )}
      {all.map(({ id, title, base, defaults }) => {
        const values = draft.set[id];
        const at = chosen.indexOf(id);
        const names = draftParameters.filter((name) => name !== 'threshold' || isTimed(base));
        return (
          <Flex key={id} flexDirection="column" gap={4}>
            <Checkbox value={values !== undefined} onChange={(isChosen) => set(id, isChosen)}>
              {title}
            </Checkbox>
            {values === undefined ? null : (
              <div
                role="group"
                aria-label={`Values of ${title}`}
                style={{
                  display: 'grid',
                  gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
                  gap: 12,
                  paddingLeft: 24,
                }}
              >
                {names.map((name) => (
                  <TextField
                    key={name}
                    label={labels[name]}
                    placeholder={`${defaults[name] ?? ''}`}
                    value={values[name] ?? ''}
                    onChange={(text) => change({ set: { ...draft.set, [id]: { ...values, [name]: text } } })}
                    problem={problem(`set.${at}.parameters.${name}`)}
                  />
                ))}
              </div>
            )}
          </Flex>
        );
      })}
    </Flex>
  );
};

const isTimed = (id: string): boolean => templates.find((one) => one.id === id)?.kind === 'time';
