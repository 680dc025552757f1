import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import type { PickedMetrics } from '../../../../../domain/onboarding/template/ecsMetricNames';
import type { FilterPreset } from '../../../../../domain/onboarding/template/filterPresets';
import { TextField } from '../../../components/forms/TextField';
import { CostDetails } from './CostDetails';
import { countProblem, estimateOf, isCountable, streamsInsights, type CostFields } from '../draft/costFields';
import { estimateSentence } from './costWords';

interface CostEstimateProps {
  preset: FilterPreset;
  fields: CostFields;
  /** For the preset `EcsMetrics`. */
  picked: PickedMetrics;
  onChange: (fields: CostFields) => void;
}

/** What AWS will charge for the chosen preset, before anything is launched. A wrong number here holds up nothing. */
export const CostEstimate = ({ preset, fields, picked, onChange }: CostEstimateProps) => {
  const estimate = estimateOf(preset, fields, picked);
  const set = (change: Partial<CostFields>) => onChange({ ...fields, ...change });
  return (
    <Flex flexDirection="column" gap={12}>
      <Heading level={5} as="h3">
        What it costs in AWS
      </Heading>
      {!isCountable(preset) ? null : <Inventory preset={preset} fields={fields} onChange={set} />}
      <Text role="status">
        {estimate === null ? 'No estimate while one of the numbers is wrong.' : estimateSentence(estimate)}
      </Text>
      <CostDetails estimate={estimate} prices={fields.prices} onChange={(prices) => set({ prices })} />
    </Flex>
  );
};

interface InventoryProps {
  preset: FilterPreset;
  fields: CostFields;
  onChange: (change: Partial<CostFields>) => void;
}

const Inventory = ({ preset, fields, onChange }: InventoryProps) => (
  <>
    <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(220px, 100%), 1fr))" gap={16} style={{ maxWidth: 480 }}>
      <TextField
        label="Clusters"
        value={fields.clusters}
        onChange={(clusters) => onChange({ clusters })}
        problem={countProblem('clusters', fields.clusters)}
        hint="In one region"
      />
      <TextField
        label="Services"
        value={fields.services}
        onChange={(services) => onChange({ services })}
        problem={countProblem('services', fields.services)}
        hint="In all of these clusters"
      />
    </Grid>
    {streamsInsights(preset) ? (
      <Checkbox
        value={fields.containerInsights}
        onChange={(containerInsights) => onChange({ containerInsights: containerInsights === true })}
      >
        Container Insights is on
      </Checkbox>
    ) : null}
  </>
);
