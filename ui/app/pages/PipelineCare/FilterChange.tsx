import { Suspense, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { ExternalLink, Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { Connection } from '../../../../domain/model/connection';
import { updateCommand } from '../../../../domain/onboarding/commands/updateCommand';
import { stackPageLink } from '../../../../domain/onboarding/link/stackPageLink';
import { checkNamespaces } from '../../../../domain/onboarding/template/checkNamespaces';
import { filterPresets } from '../../../../domain/onboarding/template/filterPresets';
import { fieldProblem } from '../../components/forms/fieldProblem';
import { SelectField } from '../../components/forms/SelectField';
import { TextField } from '../../components/forms/TextField';
import { fieldsOf, pickedOf, pickProblem, usualPick } from '../../components/metrics/pickedFields';
import { WaitingView } from '../../components/notices/WaitingView';
import { Snippet } from '../../components/text/Snippet';
import { RememberFilter } from './RememberFilter';
import { lazyPart } from '../../components/page/lazily';

const MetricPicker = lazyPart(() =>
  import('../../components/metrics/MetricPicker').then(({ MetricPicker }) => MetricPicker),
);

export const gap = 'The metric stream restarts: two to three minutes of metrics will be missing.';

interface FilterChangeProps {
  connection: Connection;
  templateUrl: string | null;
  consoleOrigin: string | null;
}

/** Another filter for a stack: what is chosen, what it does to the stream, and the command. */
export const FilterChange = ({ connection, templateUrl, consoleOrigin }: FilterChangeProps) => {
  const { region, stackName, preset, metrics } = connection;
  const [wanted, setWanted] = useState('');
  const [namespaces, setNamespaces] = useState('AWS/ECS');
  const [pick, setPick] = useState(() => (metrics === undefined ? usualPick : fieldsOf(metrics)));
  const listed = namespaces.replace(/\s*,\s*/g, ',').trim();
  const listProblem = wanted === 'Namespaces' ? fieldProblem(() => checkNamespaces(listed)) : null;
  const problem = wanted === 'EcsMetrics' ? pickProblem(pick) : listProblem;
  return (
    <>
      <Heading level={5} as="h3">
        Change what is streamed
      </Heading>
      <Text style={{ overflowWrap: 'anywhere' }}>{nowWords(connection)}</Text>
      <div style={{ maxWidth: 480 }}>
        <SelectField
          label="Filter"
          value={wanted}
          options={filterPresets
            .filter(({ id }) => id !== preset || id === 'Namespaces' || id === 'EcsMetrics')
            .map(({ id, title }) => ({ value: id, text: title }))}
          onChange={setWanted}
        />
      </div>
      {wanted === 'Namespaces' ? (
        <TextField
          label="Namespaces"
          value={namespaces}
          onChange={setNamespaces}
          problem={listProblem}
          hint="Up to ten, separated by commas."
          narrow
        />
      ) : null}
      {wanted === 'EcsMetrics' ? (
        <Suspense fallback={<WaitingView label="Opening the list of metrics" lines={6} />}>
          <MetricPicker fields={pick} onChange={setPick} />
        </Suspense>
      ) : null}
      {wanted === '' || problem !== null ? null : (
        <Flex flexDirection="column" gap={8}>
          <Paragraph>{gap}</Paragraph>
          <Snippet
            name="Change of the filter"
            text={updateCommand({
              ...{ region, stackName, templateUrl, preset: wanted },
              ...{ namespaces: listed, picked: pickedOf(pick) },
            })}
            language="bash"
            copyLabel="Copy filter command"
          />
          <ByHand connection={connection} wanted={wanted} consoleOrigin={consoleOrigin} />
          <RememberFilter
            connection={{
              ...withoutMetrics(connection),
              preset: wanted,
              ...(wanted === 'EcsMetrics' ? { metrics: pickedOf(pick) } : {}),
            }}
          />
        </Flex>
      )}
    </>
  );
};

function withoutMetrics(connection: Connection): Connection {
  const kept = { ...connection };
  delete kept.metrics;
  return kept;
}

/** What the stream sends by what was launched, single metrics by their names. */
function nowWords({ preset, metrics }: Connection): string {
  const title = filterPresets.find(({ id }) => id === preset)?.title;
  if (title === undefined) return 'Now: not known, as it was not launched here.';
  if (preset !== 'EcsMetrics') return `Now: ${title}.`;
  if (metrics === undefined)
    return `Now: ${title}; which ones is not known, as it was launched before this app kept them.`;
  const groups = [
    ...(metrics.ecs.length === 0 ? [] : [`AWS/ECS: ${metrics.ecs.join(', ')}`]),
    ...(metrics.insights.length === 0 ? [] : [`ECS/ContainerInsights: ${metrics.insights.join(', ')}`]),
  ];
  return `Now: ${title} (${groups.join('; ')}).`;
}

interface ByHandProps {
  connection: Connection;
  wanted: string;
  consoleOrigin: string | null;
}

/** The same for whoever has no companion at hand; the link is a convenience that AWS does not document. */
const ByHand = ({ connection: { region, stackName }, wanted, consoleOrigin }: ByHandProps) => {
  let link: string | null = null;
  fieldProblem(() => void (link = stackPageLink({ region, stack: stackName, consoleOrigin })));
  return (
    <Paragraph>
      {`Or in the AWS console: Update the stack ${stackName}, with the template of this app, and set FilterPreset to ${wanted}${wanted === 'EcsMetrics' || wanted === 'Namespaces' ? ', and the names in the fields below it' : ''}. `}
      {link === null ? null : <ExternalLink href={link}>Open the stack in AWS</ExternalLink>}
    </Paragraph>
  );
};
