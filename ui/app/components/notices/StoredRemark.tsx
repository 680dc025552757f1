import { MessageContainer } from '@dynatrace/strato-components/content';
import type { FailureReport } from '../../../../domain/failure';

interface StoredRemarkProps {
  /** What lies there, e.g. "Connections". */
  nouns: string;
  remark: FailureReport | null;
}

/** Rows that lie where earlier versions of the app kept them, and why. */
export const StoredRemark = ({ nouns, remark }: StoredRemarkProps) =>
  remark === null ? null : (
    <div role="status">
      <MessageContainer variant="warning">
        <MessageContainer.Title>{`${nouns} are kept in this app's state, not in app settings`}</MessageContainer.Title>
        <MessageContainer.Description>
          {`${remark.message}. Nothing is lost; administrators do not see them in Settings. ${remark.hint}`}
        </MessageContainer.Description>
      </MessageContainer>
    </div>
  );
