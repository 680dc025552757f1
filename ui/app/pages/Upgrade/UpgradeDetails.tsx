import { Suspense } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { verdictWords } from '../../../../domain/slo/upgrade/report';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { useUpgradeCurves } from '../../data/upgrade/useUpgrade';
import { pointsWords } from './upgradeWords';
import { lazyPart } from '../../components/page/lazily';

const CurvesChart = lazyPart(() => import('./CurvesChart').then(({ CurvesChart }) => CurvesChart));

/** Why the two say what they say, and both curves. */
export const UpgradeDetails = ({ one }: { one: UpgradeItem }) => (
  <Flex flexDirection="column" gap={12} padding={16}>
    <Paragraph>{verdictWords[one.verdict].meaning}</Paragraph>
    {one.reasons.length === 0 ? null : (
      <List ordered={false}>
        {one.reasons.map(({ code, message, size }) => (
          <Text key={code}>{size === null ? message : `${pointsWords(size)} points. ${message}`}</Text>
        ))}
      </List>
    )}
    <Standing one={one} />
    {(one.item?.lints ?? [])
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, message }) => (
        <Text key={code} textStyle="small">
          {message}
        </Text>
      ))}
    {one.evaluated === null ? null : <Curves one={one} />}
  </Flex>
);

/** What an upgrade would write over, or leaves as it is. */
const Standing = ({ one: { counterpart, item, reasons } }: { one: UpgradeItem }) => {
  const fields = [...new Set((item?.changes ?? []).map(({ field }) => field))].join(', ');
  if (counterpart?.state === 'outdated')
    return (
      <Paragraph>{`The classic SLO was changed since it was upgraded; upgrading again changes ${fields}.`}</Paragraph>
    );
  if (counterpart?.state !== 'apart' || reasons.some(({ code }) => code === 'other-objective')) return null;
  return (
    <Paragraph>{`The platform SLO was changed by hand, or planned by itself (${fields}); it is left as it is.`}</Paragraph>
  );
};

const Curves = ({ one }: { one: UpgradeItem }) => {
  const curves = useUpgradeCurves(one.key);
  if (curves.isError)
    return (
      <FailureNotice
        title="The curves could not be read"
        failure={curves.error}
        onRetry={() => void curves.refetch()}
      />
    );
  if (curves.isPending) return <WaitingView label="Reading both curves" lines={6} />;
  const { series, threshold = null } = curves.data ?? {};
  if (!series) return <Text>There is no data to draw.</Text>;
  return (
    <Suspense fallback={<WaitingView label="Loading the chart" lines={6} />}>
      <CurvesChart series={series} threshold={threshold} />
    </Suspense>
  );
};
