import { isClassic } from '../model/slo';
import { sloFacts } from '../model/sloFacts';
import { readSli, type ReadSli } from '../queries/readSli';
import { touchedSlots } from '../queries/touchedSlots';
import { slotMinutesOf } from '../queries/slotWidth';
import { isEvaluationWindow } from '../queries/evaluationWindow';
import { cleanNumber, type ExportFile, type ExportItem } from './exportItem';
import { distinctName, exportNames } from './exportNames';
import { openSloIndicator } from './openSloIndicator';
import { yamlText } from './yamlText';

/** Names are DNS labels (RFC 1123); the same length holds for display names in the OpenSLO SDK. */
const nameLimit = 63;
const descriptionLimit = 1050;
const prefix = 'ecs-slo-launchpad';

/** At most `limit` characters on one line, none of them halved. */
function short(text: string, limit: number): string {
  const characters = [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ').trim()];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}

/**
 * The part of a target below which SLOs are grouped. Clusters of one name in two accounts or regions are two, and so are the
 * services `c-a` in `b` and `a` in `b-c`. Account or region may be unknown; then the entity tells clusters apart.
 */
function serviceOf({ target }: ExportItem, read: ReadSli | null): string {
  const entityId = target?.entityId ?? read?.entityId ?? null;
  const cluster = target?.cluster ?? read?.cluster ?? entityId;
  if (cluster === null) return 'dynatrace';
  const service = target?.service ?? read?.service ?? null;
  const place = [target?.accountId ?? read?.accountId, target?.region ?? read?.region];
  const isPlaced = place.every((one) => one !== undefined && one !== '' && one !== 'unknown');
  const readable = [cluster, service].filter((part) => part !== null).join(' ');
  return distinctName(readable, [...(isPlaced ? place : [entityId]), cluster, service], '-', nameLimit);
}

const isoRange = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((instant) => new Date(instant).toISOString()).join('/');

/** What OpenSLO has no field for. */
function annotationsOf({ key, id, definition }: ExportItem, read: ReadSli | null): Record<string, string> {
  const { name, warning, window, target, expression } = sloFacts(definition);
  const sli = read?.sli;
  const noData = sli === undefined || sli.kind === 'headroom' ? null : sli.noData;
  const told: [string, string | null][] = [
    ['engine', isClassic(definition) ? 'classic' : 'platform'],
    ['key', key],
    ['id', id],
    ['name', name],
    ['target', String(cleanNumber(target))],
    ['warning', String(cleanNumber(warning))],
    ['window', window],
    ['no-data', noData],
    ['statistic', sli?.kind === 'time' ? sli.statistic : null],
    ['level', sli?.kind === 'time' ? sli.level : null],
    [
      'excluded',
      read === null || read.excluded.length === 0
        ? null
        : touchedSlots(read.excluded, read.slotMinutes ?? 1)
            .map(isoRange)
            .join(' '),
    ],
    ['expression', expression],
    ['filter', isClassic(definition) ? definition.filter : null],
  ];
  return Object.fromEntries(told.flatMap(([name, value]) => (value === null ? [] : [[`${prefix}/${name}`, value]])));
}

/** As a share below 1, which is as far as OpenSLO goes; the annotation has the true one. */
const shareOf = (target: number): number => Math.min(0.999999, Math.max(0, Number((target / 100).toFixed(6))));

function sloDocument(item: ExportItem, name: string): Record<string, unknown> {
  const { definition } = item;
  const read = readSli(definition);
  const { window, target, description } = sloFacts(definition);
  const hasWindow = isEvaluationWindow(window);
  const { spec, budgetingMethod, comparison } = openSloIndicator(definition, read);
  const slot = read?.slotMinutes ?? (hasWindow ? slotMinutesOf('classic', { window }) : 1);
  const displayName = short(definition.name, nameLimit);
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name, ...(displayName === '' ? {} : { displayName }), annotations: annotationsOf(item, read) },
    spec: {
      description: short(description, descriptionLimit),
      service: serviceOf(item, read),
      indicator: { metadata: { name: `${name.slice(0, nameLimit - 4)}-sli` }, spec },
      ...(hasWindow ? { timeWindow: [{ duration: window.slice(1), isRolling: true }] } : {}),
      budgetingMethod,
      objectives: [
        {
          ...comparison,
          target: shareOf(target),
          ...(budgetingMethod === 'Timeslices' ? { timeSliceTarget: 1 } : {}),
          ...(budgetingMethod === 'Occurrences' ? {} : { timeSliceWindow: `${slot}m` }),
        },
      ],
    },
  };
}

function serviceDocument(name: string): Record<string, unknown> {
  return {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: { name },
    spec: { description: 'An ECS cluster or service that Dynatrace observes.' },
  };
}

/**
 * SLOs as OpenSLO v1: the services, then the SLOs. What OpenSLO cannot say stands in annotations `ecs-slo-launchpad/…`.
 * https://github.com/OpenSLO/OpenSLO
 */
export function openslo(items: readonly ExportItem[]): ExportFile[] {
  const names = exportNames(items, '-', nameLimit - 4);
  const slos = items.map((item, index) => sloDocument(item, names[index] ?? ''));
  const services = [...new Set(items.map((item) => serviceOf(item, readSli(item.definition))))].sort();
  return [{ path: 'openslo.yaml', text: yamlText(...services.map(serviceDocument), ...slos) }];
}
