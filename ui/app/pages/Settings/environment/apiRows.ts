import { apiPurposes, apiTitle } from '../../../../../domain/environment/apiWords';
import { environmentApis, type ApiFact, type ApiFacts, type ApiState } from '../../../../../domain/model/environment';
import type { Tone } from '../../../components/text/StatusBadge';

export interface ApiRow extends ApiFact {
  title: string;
  purpose: string;
}

/** One row for each API, those of the platform first. */
export const apiRows = (apis: ApiFacts): ApiRow[] =>
  environmentApis.map((api) => ({ ...apis[api], title: apiTitle(api), purpose: apiPurposes[api] }));

export const stateWords: Readonly<Record<ApiState, { text: string; tone: Tone; sign: string }>> = {
  available: { text: 'Available', tone: 'good', sign: '✓' },
  gone: { text: 'Gone', tone: 'neutral', sign: '✕' },
  denied: { text: 'Not permitted', tone: 'warning', sign: '!' },
  unknown: { text: 'Not known', tone: 'waiting', sign: '?' },
};
