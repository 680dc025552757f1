import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { ecsMetricNames, type EcsNamespace } from '../../../../domain/onboarding/template/ecsMetricNames';
import { tickOf } from './pickedFields';

interface MetricGroupProps {
  namespace: EcsNamespace;
  title: string;
  ticked: readonly string[];
  onChange: (ticked: readonly string[]) => void;
  costOf?: (namespace: EcsNamespace, name: string) => string | null;
}

/** The metrics of one namespace to be ticked. */
export const MetricGroup = ({ namespace, title, ticked, onChange, costOf }: MetricGroupProps) => (
  <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
    <legend style={{ padding: 0, marginBottom: 8 }}>
      <Text textStyle="base-emphasized">{title}</Text>
    </legend>
    <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(280px, 100%), 1fr))" gap={8}>
      {ecsMetricNames
        .filter((one) => one.namespace === namespace)
        .map((one) => {
          const tick = tickOf(one);
          const cost = costOf === undefined ? '' : ` · ${costOf(namespace, one.name) ?? '–'}`;
          return (
            <Checkbox
              key={tick}
              value={ticked.includes(tick)}
              onChange={(isTicked) =>
                onChange(isTicked === true ? [...ticked, tick] : ticked.filter((other) => other !== tick))
              }
            >
              <Flex flexDirection="column" gap={0}>
                <Text style={{ overflowWrap: 'anywhere' }}>{one.name}</Text>
                <Text textStyle="small">{`${one.tells}${cost}`}</Text>
              </Flex>
            </Checkbox>
          );
        })}
    </Grid>
  </fieldset>
);
