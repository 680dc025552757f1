import type { appFunctions } from '../kit/appFunctions';
import { home } from './awsSide';
import type { Story } from './story';

/** What every chapter of the journey needs. */
export interface Walk {
  origin: string;
  story: Story;
  call: ReturnType<typeof appFunctions>['call'];
  advance: (seconds: number) => Promise<unknown>;
}

export const isHome = ({ accountId, region }: { accountId: string; region: string }) =>
  accountId === home.accountId && region === home.region;
