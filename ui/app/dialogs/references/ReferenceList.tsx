import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import type { SloReference } from '../../../../domain/contract/deleteSlos';
import { counted } from '../../components/text/counted';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import type { SloReferences } from '../../data/slos/useDeleteSlos';

const kinds: Record<SloReference['kind'], string> = {
  'burn-alert': 'burn alert of this app',
  'metric-event': 'alert (metric event)',
  dashboard: 'dashboard',
};

/** As many references as one reads before agreeing. */
const shown = 10;

/** What else refers to SLOs, as far as this app can see. */
export const ReferenceList = ({ query }: { query: UseQueryResult<SloReferences> }) => {
  if (query.isPending) return <WaitingView label="Looking for what refers to them" lines={2} />;
  if (query.isError)
    return (
      <FailureNotice
        title="What else refers to them could not be read"
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  const references = distinct(query.data.references);
  return (
    <Flex flexDirection="column" gap={4}>
      {references.length === 0 ? (
        <Paragraph>No alert or dashboard that this app can see.</Paragraph>
      ) : (
        <Found references={references} />
      )}
      {query.data.warnings.map(({ message }) => (
        <Text key={message} textStyle="small" style={{ whiteSpace: 'normal' }}>
          Not everything was looked at: {message}
        </Text>
      ))}
    </Flex>
  );
};

const Found = ({ references }: { references: readonly SloReference[] }) => (
  <>
    <Strong>{`${counted(references.length, 'reference')} found`}</Strong>
    <List ordered={false}>
      {references.slice(0, shown).map(({ kind, id, name }) => (
        <Text key={`${kind} ${id}`} style={{ overflowWrap: 'anywhere' }}>
          {name} ({kinds[kind]})
        </Text>
      ))}
    </List>
    {references.length > shown ? <Paragraph>and {references.length - shown} more</Paragraph> : null}
  </>
);

/** One dashboard can show many SLOs. */
function distinct(references: readonly SloReference[]): SloReference[] {
  return [...new Map(references.map((one) => [`${one.kind} ${one.id}`, one])).values()];
}
