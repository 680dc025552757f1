import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Target } from '../../../../domain/model/cluster';
import { isClassic, type Slo } from '../../../../domain/model/slo';
import { sloFacts } from '../../../../domain/model/sloFacts';
import { isEvaluationWindow, slotMinutes } from '../../../../domain/queries/evaluationWindow';
import { readSli } from '../../../../domain/queries/readSli';
import { clusterPath } from '../../components/clusters/clusterPath';
import { Snippet } from '../../components/text/Snippet';
import { TimeAgo } from '../../components/text/TimeAgo';
import { engineWords, templateTitle } from '../../components/slos/sloWords';
import { FactList, type Fact } from '../../components/page/FactList';
import { Section } from '../../components/page/Section';
import type { SloSubject } from './sloSubject';
import { PageLink } from '../../components/text/PageLink';

interface DefinitionSectionProps {
  slo: SloRow;
  definition: Slo;
  subject: SloSubject | null;
  /** ISO 8601; when it was read. */
  asOf: string;
}

/** The objective as Dynatrace stores it. */
export const DefinitionSection = ({ slo, definition, subject, asOf }: DefinitionSectionProps) => (
  <Section title="Definition">
    <FactList facts={factsOf(slo, definition, subject, asOf)} />
    <Snippet
      name={isClassic(definition) ? 'Metric expression' : 'DQL of the indicator'}
      text={sloFacts(definition).expression}
      copyLabel="Copy expression"
    />
    {isClassic(definition) && definition.filter !== '' ? (
      <Snippet name="Entity filter" text={definition.filter} copyLabel="Copy filter" />
    ) : null}
  </Section>
);

function factsOf(slo: SloRow, definition: Slo, subject: SloSubject | null, asOf: string): Fact[] {
  const { window } = sloFacts(definition);
  const target = subject?.target;
  const optional: (Fact | null)[] = [
    subject ? { name: 'Template', value: templateTitle(slo) ?? subject.templateId } : null,
    target ? { name: 'Cluster', value: <ClusterLink target={target} /> } : null,
    target?.service === undefined ? null : { name: 'Service', value: target.service },
    isClassic(definition) ? { name: 'Metric name', value: definition.metricName } : null,
    isClassic(definition) && !definition.enabled ? { name: 'Enabled', value: 'no: it is not evaluated' } : null,
  ];
  return [
    { name: 'Engine', value: engineWords[slo.engine] },
    { name: 'Time slice', value: slotWords(definition, window) },
    ...optional.filter((fact) => fact !== null),
    { name: 'Last changed', value: <Changed modified={slo.modified} asOf={asOf} /> },
  ];
}

const ClusterLink = ({ target: { cluster, accountId, region, entityId } }: { target: Target }) => (
  <PageLink to={clusterPath({ name: cluster, accountId, region, entityId })}>
    {`${cluster} (${accountId}, ${region})`}
  </PageLink>
);

function slotWords(definition: Slo, window: string): string {
  if (isClassic(definition))
    return isEvaluationWindow(window) ? `about ${slotMinutes(window)} min (not documented)` : 'not known';
  const read = readSli(definition)?.slotMinutes;
  const [, written] = /\binterval:\s*(\d+\s*[smhd])/.exec(definition.customSli.indicator) ?? [];
  return read ? `${read} min` : (written ?? 'not said, so Dynatrace chooses');
}

/** When it was last changed and by whom, as far as the platform tells. */
export const Changed = ({ modified, asOf }: { modified: SloRow['modified']; asOf: string }) => {
  if (modified === null || (modified.at === null && modified.by === null)) return <Text>not told</Text>;
  return (
    <Text>
      {modified.at === null ? null : <TimeAgo at={modified.at} now={Date.parse(asOf)} />}
      {modified.by === null ? '' : ` by ${modified.by}`}
    </Text>
  );
};
