import { matchPath } from 'react-router-dom';
import { clusterPath, fromSegment } from '../../../ui/app/components/clusters/clusterPath';

const place = { accountId: '123456789012', region: 'eu-west-1' };

test("reads like the cluster's names where they are AWS's", () => {
  expect(clusterPath({ ...place, name: 'prod_blue-2' })).toBe('/clusters/123456789012/eu-west-1/prod_blue-2');
});

test.each([
  'a/b',
  '..',
  '.',
  '%2F',
  '%2e%2e',
  'a b?c#d',
  '~002f',
  '~',
  '',
  '<script>',
  'übergrün 🚀',
  '\ud800',
  '"; drop',
])('a cluster named %j is found again by its address', (name) => {
  const path = clusterPath({ ...place, name });
  // As a browser reads it: nothing is resolved away, nothing becomes a query.
  const { pathname, search } = new URL(path, 'https://example.com');
  expect(pathname + search).toBe(path);
  const params = matchPath('/clusters/:accountId/:region/:name', pathname)?.params;
  expect(params).toMatchObject(place);
  expect(fromSegment(params?.name ?? 'no match')).toBe(name);
});

test('of clusters whose place nobody knows, the entity tells which', () => {
  const unknown = { accountId: 'unknown', region: 'unknown', name: 'prod', entityId: 'CUSTOM_DEVICE-1' };
  expect(clusterPath(unknown)).toBe('/clusters/unknown/unknown/prod?entity=CUSTOM_DEVICE-1');
  expect(clusterPath({ ...unknown, ...place })).toBe('/clusters/123456789012/eu-west-1/prod');
});
