import { Button } from '@dynatrace/strato-components/buttons';
import { ProgressCircle } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { UpgradeSlosValue } from '../../../../domain/contract/upgradeSlos';
import { toFailureReport } from '../../../../domain/failure';
import { upgradeReport } from '../../../../domain/slo/upgrade/report';
import { upgradeReportCsv } from '../../../../domain/slo/upgrade/reportCsv';
import { BusyButton } from '../../components/actions/BusyButton';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { counted } from '../../components/text/counted';
import { useEnvironmentFacts } from '../../data/environment/useEnvironmentFacts';
import { saveText } from '../../data/files/saveText';
import { stopFailure } from '../../data/transport/stopFailure';
import { useUpgrade } from '../../data/upgrade/useUpgrade';
import { RetireSection } from './RetireSection';
import { UpgradeBrowser } from './UpgradeBrowser';

/** Classic SLOs beside what would stand for them on the platform: what agrees can be upgraded, what ran side by side can go. */
export const Upgrade = () => {
  const upgrade = useUpgrade();
  const { data: facts } = useEnvironmentFacts();
  const areGone =
    toFailureReport(upgrade.error).code === 'NotSupported' && facts !== undefined && facts.apis.slos.state === 'gone';
  return (
    <PageBody
      title="Upgrade classic SLOs"
      lead="Each classic SLO beside its platform counterpart. Nothing is written until you upgrade."
      above={<Crumbs above={[{ path: '/slos', title: 'SLOs' }]} here="Upgrade classic SLOs" />}
      wide
      actions={
        <Flex gap={8} flexWrap="wrap">
          {upgrade.data && !isEmpty(upgrade.data) ? <Reports value={upgrade.data} /> : null}
          <BusyButton variant="emphasized" busy={upgrade.isFetching} onClick={upgrade.compareAgain}>
            Compare again
          </BusyButton>
        </Flex>
      }
    >
      {upgrade.isError && areGone ? (
        <EmptyView
          title="Nothing to upgrade"
          why="This environment has no classic SLOs any more; platform SLOs are in the list of SLOs."
        />
      ) : null}
      {upgrade.isError && !areGone ? (
        <FailureNotice title="The SLOs could not be compared" failure={upgrade.error} onRetry={upgrade.retry} />
      ) : null}
      {upgrade.isPending ? <WaitingView label="Evaluating both engines; this takes up to a minute" lines={8} /> : null}
      {upgrade.data && upgrade.isFetching ? <Comparing value={upgrade.data} onStop={upgrade.stop} /> : null}
      {upgrade.data && !upgrade.isFetching ? <Stopped value={upgrade.data} onGoOn={upgrade.goOn} /> : null}
      {upgrade.data?.failed.map(({ key, name, failure }) => (
        <FailureNotice key={key} title={`${name} could not be compared`} failure={failure} />
      ))}
      {upgrade.data ? <Found value={upgrade.data} onGoOn={upgrade.goOn} /> : null}
    </PageBody>
  );
};

const isEmpty = ({ items, failed, remaining }: UpgradeSlosValue): boolean =>
  items.length + failed.length + remaining.length === 0;

/** How far a comparison is that takes several calls; what there is can be read meanwhile. */
const Comparing = ({ value, onStop }: { value: UpgradeSlosValue; onStop: () => void }) => {
  const done = value.items.length + value.failed.length;
  const all = done + value.remaining.length;
  return (
    <Flex gap={12} alignItems="center">
      <ProgressCircle size="small" aria-label="Comparing" />
      <Text role="status">{done === all ? 'Comparing again…' : `Comparing: ${done} of ${all}…`}</Text>
      <Button onClick={onStop}>Stop</Button>
    </Flex>
  );
};

/** Where somebody stopped it; a pause or an outage is told with what to do (`UpgradeBrowser`). */
const Stopped = ({ value, onGoOn }: { value: UpgradeSlosValue; onGoOn: () => void }) =>
  value.remaining.length > 0 && stopFailure(value) === null ? (
    <Flex gap={12} alignItems="center">
      <Text role="status">{`${counted(value.remaining.length)} not compared yet.`}</Text>
      <Button onClick={onGoOn}>Go on</Button>
    </Flex>
  ) : null;

const Found = ({ value, onGoOn }: { value: UpgradeSlosValue; onGoOn: () => void }) => {
  const { items, failed, remaining } = value;
  if (items.length > 0 || remaining.length > 0) return <UpgradeBrowser value={value} onGoOn={onGoOn} />;
  if (failed.length > 0) return null;
  return (
    <>
      <EmptyView
        title="No classic SLO on ECS"
        why="There is nothing to upgrade: SLOs on ECS here are platform SLOs, or there are none yet."
      />
      <RetireSection items={items} isComplete />
    </>
  );
};

const Reports = ({ value }: { value: UpgradeSlosValue }) => {
  const { asOf } = value;
  const name = `slo-upgrade-${asOf.slice(0, 10)}`;
  return (
    <>
      <Button
        variant="emphasized"
        onClick={() => saveText(`${name}.md`, upgradeReport(value, { asOf }), 'text/markdown')}
      >
        Download report
      </Button>
      <Button variant="emphasized" onClick={() => saveText(`${name}.csv`, upgradeReportCsv(value), 'text/csv')}>
        Download CSV
      </Button>
    </>
  );
};
