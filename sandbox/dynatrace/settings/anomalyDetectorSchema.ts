import {
  boolean,
  type Check,
  complaintsAbout,
  first,
  isRecord,
  long,
  matching,
  oneOf,
  type Shape,
  type Value,
  whole,
} from './checks';
import { type SettingsSchema, textOf } from './settingsSchema';

const prefix = 'dt.statistics.ui.anomaly_detection.';
const staticAnalyzer = `${prefix}StaticThresholdAnomalyDetectionAnalyzer`;
const analyzers = [
  staticAnalyzer,
  `${prefix}AutoAdaptiveAnomalyDetectionAnalyzer`,
  `${prefix}SeasonalBaselineAnomalyDetectionAnalyzer`,
];

const uuid = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

const shape: Shape = {
  enabled: { check: boolean },
  title: { check: long(2, 500) },
  description: { check: long(0, 5000) },
  source: { check: long(1, 500) },
  executionSettings: {
    of: {
      actor: { check: matching(uuid, 'must be the UUID of a service user'), optional: true },
      delay: { check: whole(60, 3600), optional: true },
      queryOffset: { check: whole(1, 60), optional: true },
    },
  },
  analyzer: {
    of: {
      name: { check: oneOf(...analyzers) },
      input: {
        each: {
          key: { check: first(long(1, 100), matching(/^[a-zA-Z_][\w\-.[\]]*$/, 'must be a field key')) },
          value: { check: long(1, 50_000) },
        },
        most: 100,
      },
    },
  },
  eventTemplate: {
    of: {
      properties: {
        each: {
          key: { check: first(long(1, 100), matching(/^[^{}]*$/, "Key property must not contain '{' or '}'.")) },
          value: { check: long(1, 4000) },
        },
        most: 50,
      },
    },
  },
};

/**
 * What the guides forbid a detector's query: it needs `interval: 1m`, and no timeframe, sorting or limit of its own. The
 * real side may notice some of it only when it runs the query; here it is said at once. Read as text, without its
 * strings, quoted names and comments.
 * @see https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/set-up-anomaly-detectors-via-api
 * @see https://docs.dynatrace.com/docs/dynatrace-intelligence/anomaly-detection/anomaly-detection-app/davis-ad-dql-best-practice
 */
const queryRule: Check = (value) => {
  const query = textOf(value).replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  if (!/\b(timeseries|makeTimeseries)\b/.test(query)) return 'must be a timeseries or makeTimeseries query';
  if (!/\binterval\s*:\s*1\s*m(in)?\b/.test(query)) return 'must set interval:1m';
  const forbidden = /\b(from|to)\s*:/.exec(query) ?? /\|\s*(limit|sort)\b/.exec(query);
  return forbidden ? `must not use '${forbidden[1]}'` : null;
};

const number: Check = (value) =>
  textOf(value).trim() !== '' && Number.isFinite(Number(value)) ? null : 'must be a number as text';
const samples: Check = (value) => whole(1, 60)(Number(textOf(value) || NaN));

const checksOf = (analyzer: unknown): Record<string, Check> => ({
  query: queryRule,
  alertCondition: analyzer === staticAnalyzer ? oneOf('ABOVE', 'BELOW') : oneOf('ABOVE', 'BELOW', 'OUTSIDE'),
  alertOnMissingData: oneOf('true', 'false'),
  violatingSamples: samples,
  slidingWindow: samples,
  dealertingSamples: samples,
  threshold: number,
});

type Field = readonly [key: string, value: unknown, index: number];

const fieldsOf = (list: unknown): Field[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown, index): Field[] =>
        isRecord(item) ? [[textOf(item.key).replace(/^query\.expression$/, 'query'), item.value, index]] : [],
      )
    : [];

function* complaintsAboutInput(analyzer: Value): Generator<[string, string]> {
  const fields = fieldsOf(analyzer.input);
  const given = new Map(fields.map(([key, value]) => [key, value]));
  const checks = checksOf(analyzer.name);
  const needed = ['query', ...(analyzer.name === staticAnalyzer ? ['threshold'] : [])];
  for (const key of needed) if (!given.has(key)) yield ['analyzer/input', `needs the field '${key}'`];
  for (const [key, value, index] of fields) {
    const complaint = checks[key]?.(value);
    if (complaint) yield [`analyzer/input/${index}/value`, complaint];
  }
  const [violating, window] = ['violatingSamples', 'slidingWindow'].map((key) => Number(given.get(key)));
  if (Number(violating) > Number(window)) yield ['analyzer/input', 'violatingSamples must not exceed slidingWindow'];
}

const neededProperties = ['event.name', 'event.description', 'event.type'];

/** `builtin:davis.anomaly-detectors`, version 1.0.16 as published with the Terraform provider. */
export const anomalyDetectorSchema: SettingsSchema = {
  schemaId: 'builtin:davis.anomaly-detectors',
  version: '1.0.16',
  maxObjects: 1000,
  summary: ({ title }) => textOf(title),
  complaints(value) {
    const complaints = complaintsAbout(shape, value);
    const { analyzer, eventTemplate } = value;
    if (isRecord(analyzer)) {
      for (const [path, complaint] of complaintsAboutInput(analyzer)) {
        if (!complaints.has(path)) complaints.set(path, complaint);
      }
    }
    const keys = new Set(fieldsOf(isRecord(eventTemplate) ? eventTemplate.properties : null).map(([key]) => key));
    const missing = neededProperties.filter((key) => !keys.has(key));
    if (missing.length > 0) complaints.set('eventTemplate/properties', `needs ${missing.join(', ')}`);
    return complaints;
  },
};
