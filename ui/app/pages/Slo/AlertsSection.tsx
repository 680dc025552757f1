import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { areAlertsKnown, useSloReferences } from '../../data/slos/useDeleteSlos';
import type { SloRef } from '../../data/slos/sloRun';
import { BurnAlertsDialog } from '../../dialogs/burnAlerts/BurnAlertsDialog';
import { ReferenceList } from '../../dialogs/references/ReferenceList';
import { Section } from '../../components/page/Section';
import { WaysOut } from './WaysOut';

interface AlertsSectionProps {
  slo: SloRow;
  slos: readonly SloRef[];
  /** Milliseconds; when the SLO was read. */
  now: number;
}

/** What alerts on the SLO and shows it, and the way to its burn alerts. */
export const AlertsSection = ({ slo, slos, now }: AlertsSectionProps) => {
  const references = useSloReferences(slos);
  const [isOpen, setIsOpen] = useState(false);
  const hasAlerts = references.data?.references.some(({ kind }) => kind === 'burn-alert') ?? false;
  return (
    <Section title="Alerts and dashboards">
      {areAlertsKnown(references.data) && !hasAlerts && references.data?.references.length !== 0 ? (
        <Paragraph>No burn alert yet.</Paragraph>
      ) : null}
      <ReferenceList query={references} />
      <Flex>
        <Button variant="emphasized" onClick={() => setIsOpen(true)}>
          {hasAlerts ? 'Update burn alerts' : 'Create burn alerts'}
        </Button>
      </Flex>
      <WaysOut slo={slo} now={now} />
      {isOpen ? <BurnAlertsDialog slos={[slo]} refs={slos} onDismiss={() => setIsOpen(false)} /> : null}
    </Section>
  );
};
