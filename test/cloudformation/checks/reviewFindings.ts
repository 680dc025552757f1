import { isDeepStrictEqual } from 'node:util';
import { factsOf } from '../reviewed/facts';
import { reviewedTemplate } from '../reviewed/reviewedTemplate';
import type { Kind, Template } from '../template';
import { differences, type Check } from './check';

const reviewed = new Map<string, Record<string, unknown>>();

/** The reviewed list for what a template uses; made once for each. @throws Error when the template lacks what descriptions speak of */
function reviewedFor(template: Template, kind: Kind): Record<string, unknown> {
  const facts = factsOf(template);
  const key = JSON.stringify([kind, facts]);
  const made = reviewed.get(key) ?? reviewedTemplate(kind, facts);
  reviewed.set(key, made);
  return made;
}

/** Whether a template is exactly what the list allows: the quick answer, without words. */
export function isReviewed(template: Template, kind: Kind): boolean {
  try {
    return isDeepStrictEqual(template, reviewedFor(template, kind));
  } catch {
    return false;
  }
}

/** The template holds exactly what the reviewed list allows, and its words say what it does. */
export const reviewFindings: Check = (template, kind) => {
  try {
    return differences('template', template, reviewedFor(template, kind));
  } catch (error) {
    return [`cannot be reviewed: ${error instanceof Error ? error.message : String(error)}`];
  }
};
