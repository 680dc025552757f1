import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Slo } from '../../../../domain/model/slo';
import { readSli } from '../../../../domain/queries/readSli';
import { readAppliedRecord } from '../../../../domain/slo/applied/appliedRecord';
import { maintenanceMinutes } from '../../../../domain/slo/maintenanceWindows/maintenanceMinutes';
import { minutesText } from '../../../../domain/slo/words/utilisationWords';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { useExclusions } from '../../data/stored/useExclusions';
import { useRenewSlo } from '../../data/slos/useRenewSlo';
import { FactList, type Fact } from '../../components/page/FactList';
import { reapplyRequest } from './reapplyRequest';
import { Section } from '../../components/page/Section';
import type { SloSubject } from './sloSubject';

interface MaintenanceSectionProps {
  slo: SloRow;
  definition: Slo;
  subject: SloSubject;
  /** Milliseconds since 1970. */
  now: number;
}

/** What the maintenance windows in an SLO leave out and until when they are written out; nothing for an SLO without any. */
export const MaintenanceSection = ({ slo, definition, subject, now }: MaintenanceSectionProps) => {
  const facts = factsOf(definition);
  if (facts.length === 0) return null;
  return (
    <Section title="Maintenance windows">
      <FactList facts={facts} />
      {slo.edited === true ? (
        <Paragraph>It was edited since it was applied. Re-apply it below to renew its windows too.</Paragraph>
      ) : (
        <Renew slo={slo} definition={definition} subject={subject} now={now} />
      )}
    </Section>
  );
};

function factsOf(definition: Slo): Fact[] {
  const read = readSli(definition);
  const minutes = read?.slotMinutes ? maintenanceMinutes(read.excluded, read.slotMinutes) : null;
  const maintenance = readAppliedRecord(definition)?.maintenance ?? null;
  if (minutes === null && maintenance === null) return [];
  const count = (value: number) => `${value.toLocaleString('en-US')} minutes`;
  const counted: Fact[] =
    minutes === null
      ? []
      : [
          { name: 'Written into it', value: `${minutes.from} to ${minutes.to}` },
          { name: 'Asked for', value: count(minutes.askedMinutes) },
          { name: 'Left out', value: count(minutes.excludedMinutes) },
          { name: 'Time slice', value: minutesText(minutes.slotMinutes) },
        ];
  const until = maintenance === null ? 'not known' : (maintenance.until ?? 'never: none follows');
  return [...counted, { name: 'Renew by', value: until }];
}

const Renew = ({ slo, definition, subject, now }: MaintenanceSectionProps) => {
  const { exclusions, error, refetch } = useExclusions();
  const renewal = useRenewSlo(slo.engine);
  if (error)
    return (
      <FailureNotice
        title="The maintenance windows could not be read, so it cannot be renewed"
        failure={error}
        onRetry={() => void refetch()}
      />
    );
  const request = exclusions && reapplyRequest(definition, subject, exclusions, now);
  if (request === null)
    return <Text>Its cluster or template is not known any more, so it cannot be renewed from here.</Text>;
  return (
    <Flex flexDirection="column" gap={12} alignItems="flex-start">
      <BusyButton
        variant="emphasized"
        busy={renewal.isPending || request === undefined}
        onClick={() => request && renewal.mutate(request)}
      >
        Renew the maintenance windows
      </BusyButton>
      <Text textStyle="small">Applies it again with the maintenance windows of today.</Text>
      {renewal.error && request ? (
        <FailureNotice title="It was not renewed" failure={renewal.error} onRetry={() => renewal.mutate(request)} />
      ) : null}
      {renewal.isSuccess ? (
        <div role="status">
          <MessageContainer variant="success">
            <MessageContainer.Title>
              {renewal.data === 'unchanged' ? 'It is up to date: nothing had to be written' : 'Renewed'}
            </MessageContainer.Title>
            <MessageContainer.Description>The page shows it as it is now.</MessageContainer.Description>
          </MessageContainer>
        </div>
      ) : null}
    </Flex>
  );
};
