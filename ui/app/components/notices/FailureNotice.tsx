import { Flex } from '@dynatrace/strato-components/layouts';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Paragraph, Strong } from '@dynatrace/strato-components/typography';
import { toFailureReport, type FailureCode, type FailureReport, type Whose } from '../../../../domain/failure';
import { pauseEnd } from './pauseEnd';
import { RetryCountdown } from './RetryCountdown';

const titles: Record<FailureCode, string> = {
  InvalidInput: 'Something in the input is not right',
  NotFound: 'Not found',
  MissingScope: 'A permission is missing',
  Unauthorized: 'Not signed in, or the token was refused',
  Conflict: 'Somebody else changed this in the meantime',
  Throttled: 'Too many requests right now',
  Unavailable: 'Not reachable at the moment',
  Timeout: 'No answer in time',
  Cancelled: 'Cancelled',
  NotSupported: 'Not supported here',
  Unexpected: 'Something unexpected happened',
};

/** Whose move it is, in words. */
export const moves: Record<Whose, string> = {
  user: 'Your move.',
  operator: 'A move for whoever administers Dynatrace or AWS.',
  platform: 'Nothing to correct on your side: Dynatrace or the network has to recover.',
  us: 'A defect of this app, not of your input.',
};

interface FailureNoticeProps {
  /** A Failure, its report, or anything that was thrown. */
  failure: unknown;
  /** What was being done, e.g. "The clusters could not be read"; without it the code's own words. */
  title?: string;
  onRetry?: () => void;
  /** Words on the retry button. */
  retryLabel?: string;
}

/** The failed state of a view: what happened, whose move it is, what to do, and a way to try again. */
export const FailureNotice = ({ failure, title, onRetry, retryLabel = 'Retry' }: FailureNoticeProps) => {
  const report = isReport(failure) ? failure : toFailureReport(failure);
  return (
    <div role="alert">
      <MessageContainer variant={report.whose === 'user' ? 'warning' : 'critical'}>
        <MessageContainer.Title>{title ?? titles[report.code]}</MessageContainer.Title>
        <MessageContainer.Description>
          <Flex flexDirection="column" gap={4}>
            <Paragraph>{report.message}</Paragraph>
            <Paragraph>
              <Strong>{moves[report.whose]}</Strong> {report.hint}
            </Paragraph>
            {report.retryAfterSeconds === undefined || onRetry === undefined ? null : (
              <RetryCountdown until={pauseEnd(failure, report.retryAfterSeconds)} onOver={onRetry} />
            )}
          </Flex>
        </MessageContainer.Description>
        {onRetry ? (
          <MessageContainer.Actions>
            <Button variant="emphasized" onClick={onRetry}>
              {retryLabel}
            </Button>
          </MessageContainer.Actions>
        ) : null}
      </MessageContainer>
    </div>
  );
};

function isReport(value: unknown): value is FailureReport {
  return typeof value === 'object' && value !== null && 'code' in value && 'whose' in value && 'message' in value;
}
