import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { TextField } from '../../../components/forms/TextField';
import { Fold } from '../../../components/page/Fold';
import { pricedItems, priceProblem, type CostFields, type Estimate } from '../draft/costFields';
import { partWords, priceLabels } from './costWords';

interface CostDetailsProps {
  estimate: Estimate | null;
  prices: CostFields['prices'];
  onChange: (prices: CostFields['prices']) => void;
}

/** The parts of an estimate with their unit prices, which people may replace by their own, and what is not in it. */
export const CostDetails = ({ estimate, prices, onChange }: CostDetailsProps) => (
  <Fold label="Parts and prices of the estimate">
    <Flex flexDirection="column" gap={12}>
      <Paragraph>
        List prices of us-east-1 from a secondary source; check yours. They differ by region, and AWS China has its own.
        Enter what you pay.
      </Paragraph>
      <Grid gridTemplateColumns="repeat(auto-fill, minmax(min(260px, 100%), 1fr))" gap={16}>
        {pricedItems.map((priced) => (
          <TextField
            key={priced}
            label={priceLabels[priced]}
            value={prices[priced]}
            onChange={(text) => onChange({ ...prices, [priced]: text })}
            problem={priceProblem(priced, prices[priced])}
            hint={estimate === null ? undefined : partWords(priced, estimate.cost.parts[priced])}
          />
        ))}
      </Grid>
      <Paragraph>
        Assumed: every metric is updated each minute, all month; every cluster has EC2 capacity, which means more
        metrics than Fargate; Container Insights in its standard version, one task definition family a service; about
        420 bytes an update, which AWS does not publish.
      </Paragraph>
      <Paragraph>
        Not included: Container Insights itself, charged as custom metrics, and its enhanced version; metrics of GPUs,
        EBS volumes and Service Connect; the heartbeat; Firehose rounding every record up to 5 KB; data transfer; the
        backup bucket, empty while deliveries succeed; taxes and discounts; what Dynatrace charges for the metrics.
      </Paragraph>
    </Flex>
  </Fold>
);
