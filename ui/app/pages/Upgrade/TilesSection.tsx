import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { UpgradedBoard, UpgradeDashboardsPayload } from '../../../../domain/contract/upgradeDashboards';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { Section } from '../../components/page/Section';
import { counted } from '../../components/text/counted';
import { stopFailure } from '../../data/transport/stopFailure';
import { useUpgradeDashboards } from '../../data/upgrade/useUpgradeDashboards';

const tilesOn = (boards: readonly UpgradedBoard[]): number => boards.reduce((sum, { tiles }) => sum + tiles.length, 0);

/** Dashboards of this app that show classic SLOs get the platform ones: looked for, shown, and moved only when told to. */
export const TilesSection = ({ pairs }: { pairs: UpgradeDashboardsPayload['pairs'] }) => {
  const { plan, move } = useUpgradeDashboards(pairs);
  if (pairs.length === 0) return null;
  const found = move.data ?? plan.data;
  const boards = found?.boards ?? [];
  const open = boards.filter(({ outcome }) => outcome === 'updated');
  const stop = found && found.remaining.length > 0 ? stopFailure(found) : null;
  const look = () => {
    move.reset();
    plan.mutate();
  };
  return (
    <Section title="Dashboard tiles">
      <Paragraph>
        Tiles of classic SLOs on this app’s dashboards become tiles of their platform SLOs. Edited dashboards are left
        alone; one of more than ten clusters follows when you create it again.
      </Paragraph>
      {plan.isError ? (
        <FailureNotice title="The dashboards could not be read" failure={plan.error} onRetry={look} />
      ) : null}
      {move.isError ? (
        <FailureNotice title="The tiles could not be moved" failure={move.error} onRetry={() => move.mutate()} />
      ) : null}
      {stop === null ? null : (
        <FailureNotice
          title={`${counted(found?.remaining.length ?? 0, 'dashboard')} not looked at yet`}
          failure={stop.report()}
          onRetry={look}
        />
      )}
      {found === undefined ? null : (
        <>
          <Text role="status">{summary(found.dryRun, found.read, open)}</Text>
          {boards.length === 0 ? null : (
            <List ordered={false}>
              {boards.map((board) => (
                <Text key={board.id} style={{ overflowWrap: 'anywhere' }}>
                  {`${board.name}: ${words(board, found.dryRun)}`}
                </Text>
              ))}
            </List>
          )}
        </>
      )}
      <Flex gap={8} flexWrap="wrap">
        <BusyButton variant="emphasized" busy={plan.isPending} onClick={look}>
          Look for tiles
        </BusyButton>
        {found?.dryRun && open.length > 0 ? (
          <BusyButton variant="emphasized" busy={move.isPending} onClick={() => move.mutate()}>
            {`Move ${counted(tilesOn(open), 'tile')} on ${counted(open.length, 'dashboard')}`}
          </BusyButton>
        ) : null}
      </Flex>
    </Section>
  );
};

function summary(isPlan: boolean, read: number, open: readonly UpgradedBoard[]): string {
  const looked = `${counted(read, 'dashboard')} of this app looked at.`;
  if (open.length === 0) return `${looked} ${isPlan ? 'There is no tile to move.' : 'No tile was moved.'}`;
  const tiles = counted(tilesOn(open), 'tile');
  return isPlan ? `${looked} ${tiles} would move; nothing is written yet.` : `${looked} ${tiles} moved.`;
}

function words({ outcome, tiles, isWhole, failure }: UpgradedBoard, isPlan: boolean): string {
  if (outcome === 'failed') return `${failure?.message ?? 'failed'}. ${failure?.hint ?? ''}`;
  const names = tiles
    .map(({ from, to, outcome: of }) =>
      of === 'removed' ? `${from} (shown by its platform SLO already)` : from === to ? from : `${from} → ${to}`,
    )
    .join('; ');
  if (outcome === 'edited-by-user')
    return `edited by somebody, so it is left as it is. By hand: give ${names} an SLO tile.`;
  const tables = isWhole ? '' : '. Its tables of budgets stay classic until you create it again.';
  return `${isPlan ? 'to move' : 'moved'}: ${names}${tables}`;
}
