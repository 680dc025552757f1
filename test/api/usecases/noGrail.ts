import type { Grail } from '../../../api/platform/grail/grail';
import { Failure } from '../../../domain/failure';

const gone = (): Promise<never> =>
  Promise.reject(
    new Failure({ code: 'NotSupported', message: 'no Grail here', whose: 'operator', hint: 'Ask Dynatrace.' }),
  );

/** An environment without Grail, so that the classic APIs are asked. */
export const noGrail: Grail = { query: gone, verify: gone };
