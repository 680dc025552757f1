import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { NumberInputV2, FormField, Label } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import { mayRetire, usualDays } from '../../../../domain/slo/upgrade/sideBySide';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { ConfirmDialog } from '../../components/actions/ConfirmDialog';
import { Section } from '../../components/page/Section';
import { counted } from '../../components/text/counted';
import type { SloRunView } from '../../data/slos/useSloRun';
import type { RetireResult } from '../../data/upgrade/useRetireClassic';
import { RunProgress } from '../../dialogs/run/RunProgress';

interface RetireSectionProps {
  items: readonly UpgradeItem[];
  view: SloRunView<RetireResult>;
}

/** Offers to remove classic SLOs whose counterpart has stood beside them for long enough and agrees, one by one or all of them. */
export const RetireSection = ({ items, view }: RetireSectionProps) => {
  const [days, setDays] = useState(usualDays);
  const [asked, setAsked] = useState<readonly UpgradeItem[]>([]);
  const ready = items.filter((one) => !one.foreign && mayRetire(one, days));
  if (items.every(({ counterpart }) => counterpart === null) && view.run.phase === 'idle') return null;
  const confirm = () => {
    view.start(asked.map(({ id, key, name }) => ({ id, key, name, engine: 'classic' as const })));
    setAsked([]);
  };
  return (
    <Section title="Remove classic SLOs">
      <Paragraph>
        Once both have stood side by side for a while and agree, the classic one can go. Its burn alerts go with it, and
        only then those of the platform SLO are made, so that no breach alerts twice. What others made is theirs to
        delete.
      </Paragraph>
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
        <>
          <List ordered={false}>
            {ready.map((one) => (
              <Flex key={one.id} gap={8} alignItems="center" flexWrap="wrap">
                <Text>{one.name}</Text>
                <Button
                  disabled={view.isBusy}
                  onClick={() => setAsked([one])}
                  aria-label={`Remove classic ${one.name}`}
                >
                  Remove
                </Button>
              </Flex>
            ))}
          </List>
          <Flex>
            <Button variant="emphasized" disabled={view.isBusy} onClick={() => setAsked(ready)}>
              {`Remove all ${ready.length}`}
            </Button>
          </Flex>
        </>
      )}
      {asked.length === 0 ? null : (
        <ConfirmDialog
          title={`Remove ${counted(asked.length, 'classic SLO')}?`}
          confirmLabel={`Remove ${counted(asked.length, 'classic SLO')}`}
          onConfirm={confirm}
          onCancel={() => setAsked([])}
        >
          <Paragraph>
            They vanish with their evaluation history; the platform SLOs stay. Tiles of this app that compute a classic
            SLO go on working; make the dashboard again under the same title and it shows the platform SLO.
          </Paragraph>
        </ConfirmDialog>
      )}
    </Section>
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
