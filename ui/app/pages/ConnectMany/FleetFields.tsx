import { Suspense } from 'react';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import type { FleetDraft } from '../../../../domain/model/fleetDraft';
import { filterPresets } from '../../../../domain/onboarding/template/filterPresets';
import { SelectField } from '../../components/forms/SelectField';
import { TextField } from '../../components/forms/TextField';
import { Fold } from '../../components/page/Fold';
import { WaitingView } from '../../components/notices/WaitingView';
import { AccountsField } from './AccountsField';
import { pickIn, type Fleet } from './fleet';
import { lazyPart } from '../../components/page/lazily';

const MetricPicker = lazyPart(() =>
  import('../../components/metrics/MetricPicker').then(({ MetricPicker }) => MetricPicker),
);

interface FleetFieldsProps {
  draft: FleetDraft;
  fleet: Fleet;
  /** While a field is typed in. */
  onChange: (change: Partial<FleetDraft>) => void;
  /** A field is left: what was typed is kept. */
  onDone: () => void;
  /** Something is chosen, and kept. */
  onChoose: (change: Partial<FleetDraft>) => void;
}

/** Accounts and regions, and, folded away, what else there is to choose. */
export const FleetFields = ({ draft, fleet, onChange, onDone, onChoose }: FleetFieldsProps) => {
  const { list, problems } = fleet;
  const preset = filterPresets.find(({ id }) => id === draft.preset);
  const typed = (field: 'regions' | 'namespaces' | 'stackName' | 'name', most?: number) => ({
    value: draft[field],
    onChange: (text: string) => onChange({ [field]: text.slice(0, most) }),
    onBlur: onDone,
  });
  return (
    <Flex flexDirection="column" gap={16}>
      <AccountsField
        text={draft.text}
        list={list}
        problem={problems.accounts}
        onChange={(text) => onChange({ text })}
        onDone={onDone}
      />
      <TextField
        {...typed('regions')}
        label="Regions of accounts that name none"
        problem={draft.text.trim() === '' && draft.regions.trim() === '' ? null : problems.regions}
        hint="Such as eu-west-1, us-east-1"
        narrow
      />
      <Fold
        label={`What to stream: ${preset?.title ?? draft.preset} · stack ${draft.stackName}`}
        mustOpen={problems.namespaces !== null || problems.pick !== null || problems.stackName !== null}
      >
        <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(280px, 100%), 1fr))" gap={16}>
          <SelectField
            label="What to stream"
            value={draft.preset}
            options={filterPresets.map(({ id, title }) => ({ value: id, text: title }))}
            onChange={(id) => onChoose({ preset: id })}
          />
          {draft.preset === 'Namespaces' ? (
            <TextField
              {...typed('namespaces')}
              label="Namespaces"
              problem={problems.namespaces}
              hint="Up to ten, with commas: AWS/ECS,AWS/ApplicationELB"
            />
          ) : null}
          <TextField
            {...typed('stackName')}
            label="Stack name"
            problem={problems.stackName}
            hint="The same in every account and region"
          />
          <TextField
            {...typed('name', 80)}
            label="Name of this draft"
            problem={null}
            hint="For whoever goes on with it"
          />
        </Grid>
        {draft.preset === 'EcsMetrics' ? (
          <Suspense fallback={<WaitingView label="Opening the list of metrics" lines={6} />}>
            <MetricPicker
              fields={pickIn(draft)} // What is ticked is kept at once, what is typed with the next field that is left.
              onChange={(pick) => (pick.ticked === pickIn(draft).ticked ? onChange : onChoose)({ pick })}
            />
          </Suspense>
        ) : null}
      </Fold>
    </Flex>
  );
};
