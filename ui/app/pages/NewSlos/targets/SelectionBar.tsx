import type { ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';

interface SelectionBarProps {
  noun: 'cluster' | 'service';
  /** How many that fit are chosen, of how many. */
  chosen: number;
  fit: number;
  /** Chosen earlier, for other templates, and of no use here. */
  unfitChosen: number;
  isFiltered: boolean;
  onSelectAll: () => void;
  /** Without it there is nothing to clear. */
  onClear?: () => void;
  /** More ways to choose. */
  children?: ReactNode;
}

const inWords = (count: number): string => count.toLocaleString('en-US');

/** How many targets are chosen, and the ways to choose many at once. */
export const SelectionBar = ({ noun, chosen, fit, unfitChosen, isFiltered, ...rest }: SelectionBarProps) => (
  <Flex alignItems="center" gap={12} flexWrap="wrap">
    <Text role="status">
      {`${inWords(chosen)} of ${inWords(fit)} fitting ${noun}s selected.`}
      {unfitChosen === 0
        ? ''
        : ` ${inWords(unfitChosen)} of your selection ${unfitChosen === 1 ? 'does' : 'do'} not fit and will be left out.`}
    </Text>
    <Button variant="emphasized" onClick={rest.onSelectAll} disabled={fit === 0}>
      {isFiltered ? 'Select all that fit and match the filter' : 'Select all that fit'}
    </Button>
    {rest.children}
    <Button onClick={rest.onClear} disabled={rest.onClear === undefined}>
      Clear selection
    </Button>
  </Flex>
);
