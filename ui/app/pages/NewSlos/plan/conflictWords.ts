import type { ConflictAnswer, SloConflict } from '../../../../../domain/model/planItem';

const fieldWords: Record<SloConflict['field'], string> = { name: 'name', metricName: 'metric name' };

/** Who has what this SLO needs: `The name belongs to "Prod CPU", which is not of this app.` */
export function conflictWords({ field, holderName, holderId, holderKey }: SloConflict): string {
  const what = `The ${fieldWords[field]} belongs to "${holderName}"`;
  if (holderId === null) return `${what}, also in this plan.`;
  return holderKey === null ? `${what}, which this app did not make.` : `${what}, another SLO of this app.`;
}

export const answerWords: Record<ConflictAnswer, { text: string; what: string }> = {
  adopt: { text: 'Adopt', what: 'take that SLO over and bring it to this definition' },
  rename: { text: 'Rename', what: 'save this one under another name beside it' },
  skip: { text: 'Skip', what: 'leave it out' },
};
