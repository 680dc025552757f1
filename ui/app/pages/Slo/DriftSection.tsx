import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Slo } from '../../../../domain/model/slo';
import { driftOf } from '../../../../domain/slo/drift/driftOf';
import { StatusBadge } from '../../components/text/StatusBadge';
import { ChangeList } from './ChangeList';
import { Changed } from './DefinitionSection';
import { Reapply } from './Reapply';
import { Section } from '../../components/page/Section';
import type { SloSubject } from './sloSubject';

interface DriftSectionProps {
  slo: SloRow;
  definition: Slo;
  subject: SloSubject;
  /** ISO 8601; when it was read. */
  asOf: string;
}

/** Whether the SLO still is what this app applied, and the way back. */
export const DriftSection = ({ slo, definition, subject, asOf }: DriftSectionProps) => {
  const now = Date.parse(asOf);
  const { state, changes } = driftOf({ definition, key: subject.key, target: subject.target, now });
  return (
    <Section title="Changes since applied">
      {state === 'as-applied' ? <Paragraph>None.</Paragraph> : null}
      {state === 'unknown' ? (
        <Paragraph>Not known: it has no record of how it was applied. Create it again from its template.</Paragraph>
      ) : null}
      {state === 'drifted' ? (
        <>
          <span>
            <StatusBadge tone="warning">edited since applied</StatusBadge>
          </span>
          <Text>
            Last changed: <Changed modified={slo.modified} asOf={asOf} />
          </Text>
          <ChangeList changes={changes} from="now" to="as applied" />
          <Reapply slo={slo} definition={definition} subject={subject} now={now} />
        </>
      ) : null}
    </Section>
  );
};
