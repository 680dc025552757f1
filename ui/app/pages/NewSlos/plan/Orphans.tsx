import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Engine } from '../../../../../domain/model/slo';
import { orphanWords } from '../../../../../domain/slo/words/orphanWords';
import type { Orphan } from '../../../../../domain/model/planItem';
import { PageLink } from '../../../components/text/PageLink';

/** Named here; the list of SLOs shows all of them. */
const namedAtMost = 10;

/** SLOs of ours whose cluster is proven to be gone, with what proves it, and where to delete them. */
export const Orphans = ({ orphans, engine }: { orphans: readonly Orphan[]; engine: Engine }) => {
  if (orphans.length === 0) return null;
  return (
    <MessageContainer variant="neutral">
      <MessageContainer.Title>
        {`${orphans.length} SLO${orphans.length === 1 ? '' : 's'} of this app without a cluster`}
      </MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={4}>
          <Paragraph>Applying does not touch them; delete them from the list of SLOs if you agree.</Paragraph>
          <List ordered={false}>
            {orphans.slice(0, namedAtMost).map(({ key, name, evidence }) => (
              <Flex key={key} flexDirection="column" gap={0}>
                <Text>{name}</Text>
                <Text textStyle="small">{orphanWords(evidence)}</Text>
              </Flex>
            ))}
          </List>
          {orphans.length > namedAtMost ? <Paragraph>{`And ${orphans.length - namedAtMost} more.`}</Paragraph> : null}
        </Flex>
      </MessageContainer.Description>
      <MessageContainer.Actions>
        <PageLink to="/slos" state={{ keys: orphans.map(({ key }) => key), engine }}>
          Select them in the list, to delete
        </PageLink>
      </MessageContainer.Actions>
    </MessageContainer>
  );
};
