import { factsOf } from '../reviewed/facts';
import { reviewedTemplate } from '../reviewed/reviewedTemplate';
import { differences, type Check } from './check';

/** The template holds exactly what the reviewed list allows, and its words say what it does. */
export const reviewFindings: Check = (template, kind) => {
  try {
    return differences('template', template, reviewedTemplate(kind, factsOf(template)));
  } catch (error) {
    return [`cannot be reviewed: ${error instanceof Error ? error.message : String(error)}`];
  }
};
