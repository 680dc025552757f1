import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';

interface SelectionBarProps {
  selected: number;
  /** Of those, how many the filter hides. */
  hidden: number;
  onCreateSlos: () => void;
  onCreateDashboard: () => void;
  onClear: () => void;
}

/** What can be done with the chosen clusters; without any it says how to begin. */
export const SelectionBar = ({ selected, hidden, onCreateSlos, onCreateDashboard, onClear }: SelectionBarProps) => (
  <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ minHeight: 32 }}>
    <Text role="status">
      {selected === 0 ? 'Select clusters to create SLOs or a dashboard for them.' : `${clusters(selected)} selected`}
      {hidden > 0 ? ` (${hidden} hidden by the filter)` : ''}
    </Text>
    {selected === 0 ? null : (
      <>
        <Button variant="accent" color="primary" onClick={onCreateSlos}>
          {`Create SLOs for ${clusters(selected)}`}
        </Button>
        <Button variant="emphasized" onClick={onCreateDashboard}>
          Create dashboard
        </Button>
        <Button onClick={onClear}>Clear selection</Button>
      </>
    )}
  </Flex>
);

const clusters = (count: number) => `${count} cluster${count === 1 ? '' : 's'}`;
