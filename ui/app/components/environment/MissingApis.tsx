import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { missingOf, missingWords, type Needs } from '../../../../domain/environment/missingOf';
import type { EnvironmentFacts } from '../../../../domain/model/environment';
import { StatusBadge } from '../text/StatusBadge';
import { PageLink } from '../text/PageLink';

interface MissingApisProps {
  /** Undefined while they are not known: then nothing is said. */
  facts: EnvironmentFacts | undefined;
  /** What the page works with. */
  needs: Needs;
}

/** One line about what a page needs and the environment does not give, with the way to the whole table; else nothing. */
export const MissingApis = ({ facts, needs }: MissingApisProps) => {
  const missing = facts && missingOf(facts.apis, needs);
  if (!missing) return null;
  const isKnown = missing.gone.length + missing.denied.length > 0;
  return (
    <Flex role="status" alignItems="baseline" gap={8} flexWrap="wrap">
      <StatusBadge tone={isKnown ? 'warning' : 'neutral'} sign={isKnown ? '!' : '?'}>
        {isKnown ? 'Missing here' : 'Not known'}
      </StatusBadge>
      <Text style={{ whiteSpace: 'normal' }}>
        {`${missingWords(missing)} `}
        <PageLink to="/settings#environment">What this environment has</PageLink>
      </Text>
    </Flex>
  );
};
