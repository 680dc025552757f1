import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { UpgradeSlosValue } from '../../../../domain/contract/upgradeSlos';
import { isWithinTolerance, mayUpgrade } from '../../../../domain/slo/upgrade/sideBySide';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { RowTable } from '../../components/tables/RowTable';
import { counted } from '../../components/text/counted';
import { useApplySlos } from '../../data/plan/useApplySlos';
import { stopFailure } from '../../data/transport/stopFailure';
import { ApplyUpgrade } from './ApplyUpgrade';
import { RetireSection } from './RetireSection';
import { TilesSection } from './TilesSection';
import { retiringOf } from './retiringOf';
import { UpgradeDetails } from './UpgradeDetails';
import { upgradeColumns } from './upgradeColumns';

interface UpgradeBrowserProps {
  value: UpgradeSlosValue;
  onGoOn: () => void;
}

/** Of ours only: no dashboard of this app has a tile of a classic SLO that others made. */
const tilePairs = (items: readonly UpgradeItem[]) =>
  items
    .filter((one) => !one.foreign && isWithinTolerance(one))
    .flatMap((one) => retiringOf(one) ?? [])
    .map(({ key, successor }) => ({ key, successor }));

const isDisabled = (one: UpgradeItem): boolean => !mayUpgrade(one);
const none: readonly string[] = [];
const rowId = ({ id }: UpgradeItem): string => id;

/** The table, the choice, and what is done with it. */
export const UpgradeBrowser = ({ value, onGoOn }: UpgradeBrowserProps) => {
  const { items, others, remaining } = value;
  // What agrees is chosen at first; whoever takes something out keeps it out.
  const [left, setLeft] = useState<Record<string, boolean>>({});
  const selected = useMemo(
    () =>
      Object.fromEntries(items.filter((one) => mayUpgrade(one) && left[one.id] !== false).map(({ id }) => [id, true])),
    [items, left],
  );
  const onSelect = (now: Record<string, boolean>) =>
    setLeft(Object.fromEntries(items.map(({ id }) => [id, now[id] === true])));
  const chosen = items.filter(({ id }) => selected[id]);
  const apply = useApplySlos();
  const isBusy = apply.run.phase === 'running' || apply.run.phase === 'stopping';
  // The same failure at every drawing: its pause counts down from when it came.
  const stop = useMemo(() => (value.remaining.length > 0 ? stopFailure(value) : null), [value]);
  return (
    <Flex flexDirection="column" gap={16}>
      {stop === null ? null : (
        <FailureNotice
          title={`${counted(remaining.length)} could not be compared yet`}
          failure={stop}
          onRetry={onGoOn}
        />
      )}
      <Flex gap={12} alignItems="center" flexWrap="wrap">
        <Button
          variant="accent"
          color="primary"
          disabled={chosen.length === 0 || isBusy}
          onClick={() =>
            apply.start(
              'platform',
              chosen.flatMap(({ item }) => item ?? []),
            )
          }
        >
          {`Upgrade ${counted(chosen.length)}`}
        </Button>
        <Text>
          {`Different and impossible ones stay.${others === 0 ? '' : ` ${counted(others, 'classic SLO')} without ECS ${others === 1 ? 'is' : 'are'} left alone.`}`}
        </Text>
      </Flex>
      <ApplyUpgrade apply={apply} />
      <RowTable
        rows={items}
        columns={upgradeColumns}
        rowId={rowId}
        sortBy="verdict"
        choice={{ selected, onSelect, isDisabled }}
        details={(one) => <UpgradeDetails one={one} />}
        keepsPage
        hidden={none}
      />
      <TilesSection pairs={tilePairs(items)} />
      <RetireSection items={items} isComplete={remaining.length === 0 && value.failed.length === 0} />
    </Flex>
  );
};
