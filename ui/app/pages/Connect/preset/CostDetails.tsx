import { Flex, Grid } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import { TextField } from '../../../components/forms/TextField';
import { pricedItems, priceProblem, type CostFields, type Estimate } from '../draft/costFields';
import { partWords, priceLabels } from './costWords';

interface CostDetailsProps {
  estimate: Estimate | null;
  prices: CostFields['prices'];
  onChange: (prices: CostFields['prices']) => void;
}

/** The parts of an estimate with their unit prices, which people may replace by their own, and what is not in it. */
export const CostDetails = ({ estimate, prices, onChange }: CostDetailsProps) => (
  <details>
    <summary>Parts and prices of the estimate</summary>
    <Flex flexDirection="column" gap={12} paddingTop={8}>
      <Paragraph>
        These are list prices of us-east-1 from a secondary source; check yours. They differ by region, and AWS China
        has a price list of its own. Put in what you pay: the estimate follows.
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
        Counted: metrics that are updated every minute, all month; every cluster as one with EC2 capacity, which has
        more metrics than one on Fargate; Container Insights in its standard version, with one task definition family a
        service; about 420 bytes an update, which AWS does not publish.
      </Paragraph>
      <Paragraph>
        Not included: Container Insights itself, which AWS charges as custom metrics; tasks and containers of its
        enhanced version; metrics of GPUs, EBS volumes and Service Connect; the stream’s own heartbeat; Firehose
        rounding every record up to 5 KB; data transfer; the backup bucket, which is empty while deliveries succeed;
        taxes and discounts; and what Dynatrace charges for the metrics.
      </Paragraph>
    </Flex>
  </details>
);
