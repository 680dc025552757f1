import { createContext, useContext } from 'react';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { StatusBadge } from '../text/StatusBadge';
import { evaluatingWords, wordsOfStatus } from './sloWords';

/** Whether values are on their way; a table's columns are fixed, so cells learn it by context. */
export const IsEvaluating = createContext(false);

/** How an SLO stands, in words. */
export const SloStatusBadge = ({ slo }: { slo: SloRow }) => {
  const isEvaluating = useContext(IsEvaluating);
  const { text, tone } = slo.pending && isEvaluating ? evaluatingWords : wordsOfStatus(slo);
  return <StatusBadge tone={tone}>{text}</StatusBadge>;
};
