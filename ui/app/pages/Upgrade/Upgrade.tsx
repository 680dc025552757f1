import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { UpgradeSlosValue } from '../../../../domain/contract/upgradeSlos';
import { upgradeReport } from '../../../../domain/slo/upgrade/report';
import { upgradeReportCsv } from '../../../../domain/slo/upgrade/reportCsv';
import { BusyButton } from '../../components/actions/BusyButton';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { PageBody } from '../../components/page/PageBody';
import { SloNav } from '../../components/page/SloNav';
import { saveText } from '../../data/files/saveText';
import { useUpgrade } from '../../data/upgrade/useUpgrade';
import { RetireSection } from './RetireSection';
import { UpgradeBrowser } from './UpgradeBrowser';

/** Classic SLOs beside what would stand for them on the platform: what agrees can be upgraded, what ran side by side can go. */
export const Upgrade = () => {
  const upgrade = useUpgrade();
  const again = () => void upgrade.refetch();
  return (
    <PageBody
      title="Upgrade classic SLOs"
      lead="Each classic SLO and its platform counterpart, evaluated over the same window. Nothing is written until you apply."
      wide
      actions={
        <Flex gap={8} flexWrap="wrap">
          {upgrade.data && !isEmpty(upgrade.data) ? <Reports value={upgrade.data} /> : null}
          <BusyButton variant="emphasized" busy={upgrade.isFetching} onClick={again}>
            Compare again
          </BusyButton>
        </Flex>
      }
    >
      <SloNav />
      {upgrade.isError ? (
        <FailureNotice title="The SLOs could not be compared" failure={upgrade.error} onRetry={again} />
      ) : null}
      {upgrade.isPending ? <WaitingView label="Evaluating both engines; this takes up to a minute" lines={8} /> : null}
      {upgrade.data?.failed.map(({ key, name, failure }) => (
        <FailureNotice key={key} title={`${name} could not be compared`} failure={failure} />
      ))}
      {upgrade.data ? <Found value={upgrade.data} onGoOn={again} /> : null}
    </PageBody>
  );
};

const isEmpty = ({ items, failed, remaining }: UpgradeSlosValue): boolean =>
  items.length + failed.length + remaining.length === 0;

const Found = ({ value, onGoOn }: { value: UpgradeSlosValue; onGoOn: () => void }) => {
  const { items, failed, remaining } = value;
  if (items.length > 0 || remaining.length > 0) return <UpgradeBrowser value={value} onGoOn={onGoOn} />;
  if (failed.length > 0) return null;
  return (
    <>
      <EmptyView
        title="No classic SLO on ECS"
        why="Whatever is measured on ECS here is on the platform already, or is not measured yet."
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
        Report (Markdown)
      </Button>
      <Button variant="emphasized" onClick={() => saveText(`${name}.csv`, upgradeReportCsv(value), 'text/csv')}>
        Report (CSV)
      </Button>
    </>
  );
};
