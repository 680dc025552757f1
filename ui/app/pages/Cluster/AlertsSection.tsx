import { useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { Section } from '../../components/page/Section';
import { counted } from '../../components/text/counted';
import { areAlertsKnown, useSloReferences } from '../../data/slos/useDeleteSlos';
import { BurnAlertsDialog } from '../../dialogs/burnAlerts/BurnAlertsDialog';
import { ReferenceList } from '../../dialogs/references/ReferenceList';

/** What alerts on the SLOs of a cluster and shows them, and which of them nobody is woken for. @param slos its own, evaluated */
export const AlertsSection = ({ slos }: { slos: readonly SloRow[] }) => {
  const [isOpen, setIsOpen] = useState(false);
  const refs = useMemo(
    () =>
      slos.flatMap(({ id, key, engine, name, foreign }) =>
        key === null || foreign ? [] : [{ id, key, engine, name }],
      ),
    [slos],
  );
  const references = useSloReferences(refs);
  const alerted = new Set(
    (references.data?.references ?? []).filter(({ kind }) => kind === 'burn-alert').map(({ key }) => key),
  );
  const silent = refs.filter(({ key }) => !alerted.has(key));
  if (refs.length === 0) return null;
  return (
    <Section title="Alerts and dashboards">
      <ReferenceList query={references} />
      {areAlertsKnown(references.data) && silent.length > 0 ? (
        <Paragraph>{silentWords(silent, refs.length)}</Paragraph>
      ) : null}
      <Flex>
        <Button variant="emphasized" onClick={() => setIsOpen(true)}>
          {alerted.size === 0 ? 'Create burn alerts' : 'Update burn alerts'}
        </Button>
      </Flex>
      {isOpen ? <BurnAlertsDialog slos={slos} refs={refs} onDismiss={() => setIsOpen(false)} /> : null}
    </Section>
  );
};

/** Few are named. */
const named = 3;

function silentWords(silent: readonly { name: string }[], all: number): string {
  if (silent.length === all) return 'None of its SLOs has a burn alert.';
  const names = silent.length > named ? '' : `: ${silent.map(({ name }) => name).join('; ')}`;
  return `${counted(silent.length)} of ${all} without a burn alert${names}.`;
}
