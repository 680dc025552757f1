import { useId } from 'react';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine } from '../../../../../domain/model/slo';
import { counted } from '../../../components/text/counted';
import type { ParameterFields } from '../draft/parameterFields';
import { applying } from './expertWords';
import { PageLink } from '../../../components/text/PageLink';

interface ExclusionsFieldProps {
  fields: ParameterFields;
  engine: Engine;
  exclusions: readonly Exclusion[];
  targets: readonly Target[];
  onChange: (change: Partial<ParameterFields>) => void;
}

/** Whether maintenance windows count, how many there are for these targets, and the way to them. */
export const ExclusionsField = ({ fields, engine, exclusions, targets, onChange }: ExclusionsFieldProps) => {
  const id = useId();
  const count = applying(exclusions, targets);
  const isOffered = engine === 'platform' && count > 0;
  return (
    <Flex flexDirection="column" gap={4}>
      <Checkbox
        value={isOffered && fields.exclusions}
        disabled={!isOffered}
        aria-describedby={id}
        onChange={(chosen) => onChange({ exclusions: chosen })}
      >
        Leave out maintenance windows
      </Checkbox>
      <Text id={id} textStyle="small" style={{ whiteSpace: 'normal' }}>
        {words(engine, count)}{' '}
        <PageLink to="/slos/exclusions">
          {exclusions.length === 0 ? 'Plan maintenance windows' : 'See maintenance windows'}
        </PageLink>
      </Text>
    </Flex>
  );
};

function words(engine: Engine, count: number): string {
  if (engine === 'classic') return 'Classic SLOs cannot: their metric expressions know no calendar.';
  if (count === 0) return 'There is none for these targets.';
  return `${counted(count, 'maintenance window')} for these targets: time slices that one touches count as good.`;
}
