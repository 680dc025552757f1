import { httpClient } from '@dynatrace-sdk/http-client';
import { grailFrom } from '../../../api/platform/grail/grail';
import { metricsFrom } from '../../../api/platform/metrics';
import { plainHttpClient } from '../../../api/platform/plainHttpClient';
import { classicHistory } from '../../../api/usecases/history/classicHistory';
import { grailHistory } from '../../../api/usecases/history/grailHistory';

const client = plainHttpClient(httpClient, Date.now);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A call that has all the time it needs. */
export const noHurry = { isOver: () => false, leaves: () => true };

/** Both readers on whatever sandbox `fetchFrom` leads to. */
export const metrics = metricsFrom(client);
export const grail = grailFrom(client, { wait });
export const readers = {
  classic: classicHistory(metrics),
  grail: grailHistory({ grail, deadline: noHurry }),
};
