import type { BurnAlertResult } from '../../../../domain/contract/createBurnAlerts';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { moves } from '../../components/notices/FailureNotice';

type AlertReasonProps = Pick<BurnAlertResult, 'outcome' | 'failure' | 'fires' | 'note'>;

/** What makes an alert fire, or why there is none and what would help; and what else was done. */
export const AlertReason = ({ outcome, failure, fires, note }: AlertReasonProps) => (
  <Flex flexDirection="column" gap={2}>
    {fires === null ? null : <Text style={{ whiteSpace: 'normal' }}>{fires}</Text>}
    {failure === null ? null : (
      <>
        <Text style={{ whiteSpace: 'normal' }}>{failure.message}</Text>
        <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
          {outcome === 'failed' ? <Strong>{moves[failure.whose]}</Strong> : null} {failure.hint}
        </Text>
      </>
    )}
    {note === null ? null : (
      <Text textStyle="small" style={{ whiteSpace: 'normal' }}>
        {note}
      </Text>
    )}
  </Flex>
);
