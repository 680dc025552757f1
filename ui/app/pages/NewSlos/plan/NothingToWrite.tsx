import { MessageContainer } from '@dynatrace/strato-components/content';
import { PageLink } from '../../../components/text/PageLink';

interface NothingToWriteProps {
  /** Items that cannot be applied, and those that somebody left out. */
  blocked: number;
  skipped: number;
  total: number;
}

/** Why a plan cannot be applied. */
export const NothingToWrite = ({ blocked, skipped, total }: NothingToWriteProps) => (
  <MessageContainer variant={blocked > 0 ? 'warning' : 'success'}>
    <MessageContainer.Title>
      {blocked > 0 ? 'There is nothing that can be applied' : 'Everything is unchanged: there is nothing to apply'}
    </MessageContainer.Title>
    <MessageContainer.Description>
      {blocked > 0
        ? `${blocked} of ${total} cannot be applied; open their rows for the reason. The rest exists already.`
        : `All of these SLOs exist already, exactly as asked for${skipped > 0 ? `, but for ${skipped} that you skip` : ''}.`}
    </MessageContainer.Description>
    <MessageContainer.Actions>
      <PageLink to="/slos">See the SLOs</PageLink>
    </MessageContainer.Actions>
  </MessageContainer>
);
