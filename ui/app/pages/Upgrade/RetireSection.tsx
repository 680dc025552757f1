import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { NumberInputV2, FormField, Label } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { mayRetire, usualDays } from '../../../../domain/slo/upgrade/sideBySide';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { Section } from '../../components/page/Section';
import { counted } from '../../components/text/counted';
import type { SloRunView } from '../../data/slos/useSloRun';
import type { Retiring, RetireResult } from '../../data/upgrade/retireClassic';
import { useRetireClassic } from '../../data/upgrade/useRetireClassic';
import { RunProgress } from '../../dialogs/run/RunProgress';
import { HandoverNotice } from './HandoverNotice';
import { RetireDialog } from './RetireDialog';
import { retiringOf } from './retiringOf';
import { UnfinishedNotice } from './UnfinishedNotice';

interface RetireSectionProps {
  items: readonly UpgradeItem[];
  /** Whether these are all classic SLOs on ECS that there are. */
  isComplete: boolean;
}

/** Offers to remove classic SLOs whose counterpart has stood beside them for long enough and agrees, one by one or all of them. */
export const RetireSection = ({ items, isComplete }: RetireSectionProps) => {
  const [days, setDays] = useState(usualDays);
  const [asked, setAsked] = useState<readonly Retiring[]>([]);
  const ready = items.filter((one) => mayRetire(one, days)).flatMap((one) => retiringOf(one) ?? []);
  const retiring = useRetireClassic(
    new Map(items.flatMap((one) => retiringOf(one) ?? []).map((one) => [one.key, one])),
  );
  const { view } = retiring;
  const handovers = (
    <>
      <UnfinishedNotice items={items} retiring={retiring} onFinish={setAsked} />
      {isComplete ? <HandoverNotice items={items} retiring={retiring} /> : null}
    </>
  );
  if (items.every(({ counterpart }) => counterpart === null) && view.run.phase === 'idle') return handovers;
  const confirm = () => {
    view.start(asked.map(({ id, key, name }) => ({ id, key, name, engine: 'classic' as const })));
    setAsked([]);
  };
  return (
    <Section title="Remove classic SLOs">
      <Paragraph>
        Once both agree side by side for a while, the classic SLO can go. Its burn alerts go with it; only then those of
        the platform SLO are made, so that no breach alerts twice.
      </Paragraph>
      {handovers}
      <FormField>
        <Label>Days side by side, at least</Label>
        <NumberInputV2 value={days} min={0} max={365} onChange={(value) => setDays(value ?? usualDays)} />
      </FormField>
      {view.run.phase === 'idle' ? null : (
        <>
          <RunProgress label="Classic SLOs removed" view={view} />
          <Failures view={view} />
        </>
      )}
      {ready.length === 0 ? (
        <Text>{`No classic SLO has stood beside its counterpart for ${counted(days, 'day')} within tolerance.`}</Text>
      ) : (
        <Ready ones={ready} isBusy={view.isBusy} onAsk={setAsked} />
      )}
      {asked.length === 0 ? null : <RetireDialog ones={asked} onConfirm={confirm} onCancel={() => setAsked([])} />}
    </Section>
  );
};

interface ReadyProps {
  ones: readonly Retiring[];
  isBusy: boolean;
  onAsk: (ones: readonly Retiring[]) => void;
}

const Ready = ({ ones, isBusy, onAsk }: ReadyProps) => {
  const [ours, others] = [ones.filter(({ foreign }) => !foreign), ones.filter(({ foreign }) => foreign)];
  return (
    <>
      <List ordered={false}>
        {ones.map((one) => (
          <Flex key={one.id} gap={8} alignItems="center" flexWrap="wrap">
            <Text>{one.foreign ? `${one.name} (not made by this app)` : one.name}</Text>
            <Button disabled={isBusy} onClick={() => onAsk([one])} aria-label={`Remove classic ${one.name}`}>
              Remove
            </Button>
          </Flex>
        ))}
      </List>
      <Flex gap={8} flexWrap="wrap">
        {ours.length === 0 ? null : (
          <Button variant="emphasized" disabled={isBusy} onClick={() => onAsk(ours)}>
            {`Remove all ${ours.length} of this app`}
          </Button>
        )}
        {others.length === 0 ? null : (
          <Button variant="emphasized" disabled={isBusy} onClick={() => onAsk(others)}>
            {`Remove all ${others.length} of others`}
          </Button>
        )}
      </Flex>
    </>
  );
};

const Failures = ({ view }: { view: SloRunView<RetireResult> }) => (
  <List ordered={false}>
    {view.failed.map(({ id, name }) => {
      const answer = view.run.answers.get(id);
      const failure = answer?.failure ?? answer?.results.find((one) => one.failure)?.failure;
      return <Text key={id}>{`${name}: ${failure?.message ?? 'failed'}. ${failure?.hint ?? ''}`}</Text>;
    })}
  </List>
);
