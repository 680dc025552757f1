import { invalidInput } from '../places/invalidInput';
import { cleanText } from '../pastedEvents/cleanText';
import { csvRows } from '../pastedEvents/csvRows';
import { jsonEvents, sentencesIn } from '../pastedEvents/jsonEvents';
import { jsonParts } from '../pastedEvents/jsonParts';
import { headingOf, ofColumns } from '../pastedEvents/columns';
import { LineReader } from '../pastedEvents/lineEvents';
import { joined, looseEvents } from '../pastedEvents/looseMessages';
import { isHealthy, wentWell, withoutSuccess } from '../pastedEvents/succeeded';
import { withSpeakers } from '../speakers/withSpeakers';
import type { FailedEvent } from '../failureWords/knownFailure';

/** Lines that are read of a paste. */
const mostLines = 60_000;
/** Characters that are read of a paste: some thirty thousand events. */
const longest = 16_000_000;

/**
 * Events that somebody pasted: what the AWS CLI prints (JSON, YAML, text, table) of stack events, operation events, change sets, stack
 * sets' instances and results; tables of the console in any order of columns; CSV; progress of the CDK, SAM, Terraform and others;
 * errors of SDKs; or just messages, wrapped or not. Colours, prefixes of CI and code fences do not matter.
 * @throws Failure `InvalidInput` when there is nothing in it, when it is too long, or when JSON is cut off
 */
export function readPastedEvents(text: string): FailedEvent[] {
  if (text.length > longest)
    throw invalidInput(
      'events',
      'is longer than 16 million characters',
      'Paste the events of the latest operation only.',
    );
  const clean = cleanText(text);
  const rows = csvRows(
    clean,
    (cells) => cells.length > 2 && cells.every((cell) => /^[\w -]{0,40}$/.test(cell)) && headingOf(cells) !== null,
  );
  const events = withoutSuccess(rows ? ofCsv(rows) : ofMixture(clean), clean);
  if (events.length > 0) return withSpeakers(events, clean);
  // Lines of npm and the like tell nothing beside others; alone they are what was pasted.
  const noise = clean
    .slice(0, 12_000)
    .split('\n')
    .filter((line) => /\b(?:error|failed|fatal|ERR!)/i.test(line));
  if (noise.length === 0 && isHealthy(clean)) return [wentWell('State of what is there')];
  if (noise.length > 0) return withSpeakers(looseEvents(joined(noise)), clean);
  throw invalidInput(
    'events',
    'there is no stack event in it',
    'Paste what this prints: aws cloudformation describe-stack-events --stack-name STACK --output json. A single error message does, too.',
  );
}

function ofCsv([heading = [], ...rows]: readonly string[][]): FailedEvent[] {
  const columns = headingOf(heading);
  return columns ? rows.flatMap((row) => ofColumns(columns, row) ?? []) : [];
}

function ofMixture(text: string): FailedEvent[] {
  const { documents, rest, isCutOff } = jsonParts(text);
  const events = documents.flatMap((one) => jsonEvents(one));
  const found = events.length > 0 ? events : documents.flatMap(sentencesIn).slice(0, 200);
  // An error record as AWS's guide prints it, with JSON inside a text that is not escaped: its words can be read.
  const record = isCutOff && found.length === 0 && rest.trim() === '' ? errorRecord.exec(text.slice(0, 12_000)) : null;
  if (record) return looseEvents(`${record[1] ?? ''}: ${record[2] ?? ''}`);
  if (isCutOff && found.length === 0 && rest.trim() === '')
    throw invalidInput(
      'events',
      'the JSON is cut off or not valid',
      'Paste the whole output, from the first brace to the last.',
    );
  return [...found, ...new LineReader(bounded(rest.split('\n'))).read()];
}

/** The code and the words of an error record of Firehose. */
const errorRecord =
  /"errorCode"\s*:\s*"((?:HttpEndpoint|S3|Lambda|Kinesis|Firehose)\.[\w.]{2,80})",?\s*"(?:errorMessage|message)"\s*:\s*"(.*)/;

/** Of a very long text its two ends: the events that matter stand at one of them. */
const bounded = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines / 2), '', ...lines.slice(-mostLines / 2)];
