import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { counted } from '../../components/text/counted';

/** What can be done with a selection. */
export type SloAction = 'delete' | 'burn-alerts' | 'dashboard' | 'export';

interface SloActionsProps {
  selected: number;
  /** Of those, how many the filter hides. */
  hidden: number;
  /** How many SLOs of ours fit the filter, where they are too many for the box in the table's header; else null. */
  fitting: number | null;
  onSelectAll: () => void;
  /** No action while one is under way. */
  busy: boolean;
  onAct: (action: SloAction) => void;
  onClear: () => void;
}

/** What can be done with the chosen SLOs; without any it says how to begin. */
export const SloActions = (props: SloActionsProps) => {
  const { selected, hidden, fitting, onSelectAll, busy, onAct, onClear } = props;
  return (
    <Flex alignItems="center" gap={12} flexWrap="wrap" style={{ minHeight: 32 }}>
      {fitting === null || fitting === 0 ? null : (
        <Button onClick={onSelectAll}>{`Select all ${counted(fitting)} that fit`}</Button>
      )}
      {selected === 0 ? (
        <Text>Select SLOs to act on many at once.</Text>
      ) : (
        <>
          <Text role="status">
            {counted(selected)} selected{hidden > 0 ? ` (${hidden.toLocaleString('en-US')} hidden by the filter)` : ''}
          </Text>
          <Button variant="emphasized" disabled={busy} onClick={() => onAct('burn-alerts')}>
            Create burn alerts
          </Button>
          <Button variant="emphasized" disabled={busy} onClick={() => onAct('dashboard')}>
            Create dashboard
          </Button>
          <Button variant="emphasized" disabled={busy} onClick={() => onAct('export')}>
            Export
          </Button>
          <Button color="critical" variant="emphasized" disabled={busy} onClick={() => onAct('delete')}>
            {`Delete ${counted(selected)}`}
          </Button>
          <Button onClick={onClear}>Clear selection</Button>
        </>
      )}
    </Flex>
  );
};
