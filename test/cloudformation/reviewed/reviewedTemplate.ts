import type { Kind } from '../template';
import { reviewedAlarms } from './alarms';
import { reviewedConditions } from './conditions';
import type { Facts } from './facts';
import { reviewedMetadata } from './form';
import { reviewedDescription, reviewedOutputs } from './outputs';
import { reviewedParameters } from './parameters';
import { reviewedRoles } from './roles';
import { reviewedRules } from './rules';
import { reviewedStorage } from './storage';
import { reviewedStreams } from './streams';

/**
 * All that a template may hold, section by section: whatever is not listed here was not reviewed, whichever property, attribute,
 * resource or word it is. A change of a template is a change of this list too, and that is what somebody reviews.
 */
export const reviewedTemplate = (kind: Kind, facts: Facts): Record<string, unknown> => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Description: reviewedDescription(kind),
  Metadata: reviewedMetadata(kind),
  Parameters: reviewedParameters(kind, facts),
  Rules: reviewedRules[kind],
  Conditions: reviewedConditions[kind],
  Resources: {
    ...reviewedStorage(kind === 'metrics' ? 'metrics.ingest' : 'logs.ingest'),
    ...reviewedRoles[kind],
    ...reviewedStreams[kind],
    ...reviewedAlarms(kind),
  },
  Outputs: reviewedOutputs(kind),
});
