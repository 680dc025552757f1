import { fnv1a64 } from '../fnv1a64';
import type { Target } from '../model/cluster';
import type { TemplateId } from '../model/slo';
import { customDevice } from '../queries/metricSelector';

const nameLimit = 200;

function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/**
 * The text on one line and at most `length` long. Whatever had to give way is replaced by a hash of the whole, so that two
 * different texts stay different.
 */
export function oneLine(text: string, length: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === text && line.length <= length) return line;
  const mark = `~${fnv1a64(text)}`;
  return `${cut(line, length - mark.length)}${mark}`;
}

/** A name for an objective, unique across accounts and regions: `[ECS] prod CPU headroom (123456789012 eu-west-1)`. */
export function sloName(target: Target, objective: string): string {
  const place = `(${oneLine(target.accountId, 40)} ${oneLine(target.region, 40)})`;
  const rest = ` ${objective} ${place}`;
  return `[ECS] ${oneLine(target.cluster, nameLimit - '[ECS] '.length - rest.length)}${rest}`;
}

/** Part of the key of the metrics that Dynatrace derives from an SLO. It can never change, so only stable ids go in. */
export function sloMetricName(templateId: TemplateId, entityId: string): string {
  return `ecs_${templateId}_${customDevice(entityId)}`.replace(/\W/g, '_').toLowerCase();
}
