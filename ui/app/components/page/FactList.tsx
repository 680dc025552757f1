import type { ReactNode } from 'react';
import { Grid } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Names and what they stand for, side by side where there is room. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <Grid as="dl" gridTemplateColumns="repeat(auto-fill, minmax(190px, 1fr))" gap={16} style={{ margin: 0 }}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>
          <Text textStyle="small">{name}</Text>
        </dt>
        <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>
          <Strong>{value}</Strong>
        </dd>
      </div>
    ))}
  </Grid>
);
