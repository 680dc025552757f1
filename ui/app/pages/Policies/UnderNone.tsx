import { Text } from '@dynatrace/strato-components/typography';
import type { Assignment } from '../../../../domain/policies/assignTargets';
import { underNone, type NamedTarget } from '../../../../domain/policies/underNone';
import { Fold } from '../../components/page/Fold';
import { shareWords } from './policyWords';

const nameOf = ({ cluster, service, accountId, region }: NamedTarget): string =>
  `${service === undefined ? cluster : `${service} of ${cluster}`} (${accountId}, ${region})`;

/** What no policy protects: how much, and which. */
export const UnderNone = ({ assignment }: { assignment: Assignment }) => {
  const { clusters, services, named } = underNone(assignment);
  const words = `Under no policy: ${shareWords(clusters, services)}`;
  if (named.length === 0) return <Text>{`${words}.`}</Text>;
  const rest = clusters + services - named.length;
  return (
    <Fold label={words}>
      <ul
        aria-label="Under no policy"
        style={{ margin: 0, paddingLeft: 20, columns: '320px', overflowWrap: 'anywhere' }}
      >
        {named.map((one) => (
          <li key={nameOf(one)}>
            <Text>{nameOf(one)}</Text>
          </li>
        ))}
      </ul>
      {rest > 0 ? <Text>{`And ${rest.toLocaleString('en-US')} more.`}</Text> : null}
    </Fold>
  );
};
