import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';

interface SelectionBarProps {
  selected: number;
  /** Of those, how many the filter hides. */
  hidden: number;
  /** How many clusters fit the filter, where they are too many for the box in the table's header; else null. */
  fitting: number | null;
  onSelectAll: () => void;
  onCreateSlos: () => void;
  /** Null while the SLOs are not known: a dashboard without them would be written over one with them. */
  onCreateDashboard: (() => void) | null;
  onClear: () => void;
}

/** What can be done with the chosen clusters; without any it says how to begin. */
export const SelectionBar = (props: SelectionBarProps) => {
  const { selected, hidden, fitting, onSelectAll, onCreateSlos, onCreateDashboard, onClear } = props;
  return (
    <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ minHeight: 32 }}>
      <Text role="status">
        {selected === 0 ? 'Select clusters to create SLOs or a dashboard for them.' : `${clusters(selected)} selected`}
        {hidden > 0 ? ` (${hidden} hidden by the filter)` : ''}
      </Text>
      {fitting === null ? null : <Button onClick={onSelectAll}>{`Select all ${clusters(fitting)} that fit`}</Button>}
      {selected === 0 ? null : (
        <>
          <Button variant="accent" color="primary" onClick={onCreateSlos}>
            {`Create SLOs for ${clusters(selected)}`}
          </Button>
          <Button variant="emphasized" disabled={onCreateDashboard === null} onClick={onCreateDashboard ?? undefined}>
            Create dashboard
          </Button>
          <Button onClick={onClear}>Clear selection</Button>
        </>
      )}
    </Flex>
  );
};

const clusters = (count: number) => `${count.toLocaleString('en-US')} cluster${count === 1 ? '' : 's'}`;
