import { DetailedError } from '../../../http/detailedError';

/** A refusal of the Automation API; the texts of the real one are not documented. */
export const invalidField = (field: string, complaint: string): DetailedError =>
  new DetailedError(400, `${field} ${complaint}`, { errorCode: 'VALIDATION_ERROR', [field]: [complaint] });
