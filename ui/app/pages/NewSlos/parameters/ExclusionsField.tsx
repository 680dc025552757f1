import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Checkbox } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Link, Text } from '@dynatrace/strato-components/typography';
import type { Target } from '../../../../../domain/model/cluster';
import type { Exclusion } from '../../../../../domain/model/exclusion';
import type { Engine } from '../../../../../domain/model/slo';
import { subjectsOf } from '../../../../../domain/model/sloKey';
import type { ParameterFields } from '../draft/parameterFields';

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
        <Link as={RouterLink} to="/slos/exclusions">
          {exclusions.length === 0 ? 'Plan maintenance windows' : 'See the maintenance windows'}
        </Link>
      </Text>
    </Flex>
  );
};

/** How many windows concern at least one of the targets. */
function applying(exclusions: readonly Exclusion[], targets: readonly Target[]): number {
  const names = new Set(targets.flatMap(subjectsOf));
  return exclusions.filter(({ clusters }) => clusters === null || clusters.some((name) => names.has(name))).length;
}

function words(engine: Engine, count: number): string {
  if (engine === 'classic')
    return 'Not possible with classic SLOs: their metric expressions know no calendar. Choose the platform engine for that.';
  if (count === 0) return 'There is none for these targets.';
  return `${count} maintenance window${count === 1 ? '' : 's'} for these targets: every slot that one touches counts as good, and the total stays the same.`;
}
