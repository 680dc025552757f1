import { clusterKey } from '../../../../domain/model/cluster';
import { servicesNow, type ServiceMean } from '../../../../api/usecases/discovery/servicesNow';

const place = { accountId: '111111111111', region: 'us-east-1' };
const mean = (name: string, service: string, metric: ServiceMean['metric'], value: number): ServiceMean => ({
  ...{ ...place, name, service, metric, value },
});
const of = (found: ReturnType<typeof servicesNow>, name: string) => found.get(clusterKey({ ...place, name }));

describe('how the services of a cluster do now', () => {
  it('is how many are hot by either metric, from 80 % CPU and 70 % memory on, and which uses most of each', () => {
    const found = servicesNow([
      mean('shop', 'web', 'cpu', 80),
      mean('shop', 'web', 'memory', 69.9),
      mean('shop', 'cart', 'cpu', 79.9),
      mean('shop', 'cart', 'memory', 70),
      mean('shop', 'idle', 'cpu', 2),
      mean('other', 'web', 'memory', 10),
    ]);
    expect(of(found, 'shop')).toEqual({
      hot: 2,
      cpu: { service: 'web', value: 80 },
      memory: { service: 'cart', value: 70 },
    });
    expect(of(found, 'other')).toEqual({ hot: 0, cpu: null, memory: { service: 'web', value: 10 } });
  });

  it('takes the later value of a service that arrives both ways, and knows nothing of a cluster without any', () => {
    const found = servicesNow([mean('shop', 'web', 'cpu', 90), mean('shop', 'web', 'cpu', 40)]);
    expect(of(found, 'shop')).toEqual({ hot: 0, cpu: { service: 'web', value: 40 }, memory: null });
    expect(of(found, 'silent')).toBeUndefined();
  });
});
