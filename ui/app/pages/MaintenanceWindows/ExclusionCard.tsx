import { Button } from '@dynatrace/strato-components/buttons';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Exclusion } from '../../../../domain/model/exclusion';
import { exclusionWords } from '../../../../domain/slo/maintenanceWindows/exclusionWords';
import { laterWords, leftOutWords, nextTimes, timeText } from './nextTimes';

interface ExclusionCardProps {
  exclusion: Exclusion;
  /** Milliseconds since 1970. */
  now: number;
  /** Names of clusters by place and by entity id, as far as known. */
  names: ReadonlyMap<string, string>;
  onEdit: () => void;
  onDelete: () => void;
}

/** One maintenance window: why, when, the next times, and for whom. */
export const ExclusionCard = ({ exclusion, now, names, onEdit, onDelete }: ExclusionCardProps) => {
  const { reason, timeZone, clusters } = exclusion;
  const { times, problem } = nextTimes(exclusion, now);
  const forWhom = clusters === null ? 'all clusters' : clusters.map((id) => names.get(id) ?? id).join(', ');
  return (
    <Surface padding={16}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={16} flexWrap="wrap">
        <Flex flexDirection="column" gap={4} style={{ flex: '1 1 320px', overflowWrap: 'anywhere' }}>
          <Heading level={5} as="h2">
            {reason}
          </Heading>
          {problem === null ? (
            <>
              <Paragraph>{capitalized(exclusionWords(exclusion))}.</Paragraph>
              <Paragraph>
                {times.length === 0
                  ? laterWords(exclusion, now)
                  : `Next: ${times.map(({ from }) => timeText(from, timeZone)).join('; ')}.`}
              </Paragraph>
              {times[0] === undefined ? null : <Text textStyle="small">{leftOutWords(times[0])}</Text>}
            </>
          ) : (
            <Text role="alert">{`No SLO can be planned with it: ${problem}. Change or delete it.`}</Text>
          )}
          <Paragraph>{`For ${forWhom}.`}</Paragraph>
        </Flex>
        <Flex gap={8}>
          <Button variant="emphasized" aria-label={`Change ${reason}`} onClick={onEdit}>
            Change
          </Button>
          <Button variant="emphasized" color="critical" aria-label={`Delete ${reason}`} onClick={onDelete}>
            Delete
          </Button>
        </Flex>
      </Flex>
    </Surface>
  );
};

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
