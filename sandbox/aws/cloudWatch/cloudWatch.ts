import { jsonApi } from '../protocol/jsonApi';
import { getMetricData } from './getMetricData';
import { metricStreamActions } from './metricStreamActions';

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Operations.html */
export const cloudWatch = jsonApi({
  target: 'GraniteServiceVersion20100801',
  version: '1.0',
  isQueryCompatible: true,
  actions: { ...metricStreamActions, GetMetricData: getMetricData },
});
