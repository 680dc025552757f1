import fc from 'fast-check';
import { showsSlo } from '../../../domain/dashboards/showsSlo';
import { dashboardDocument } from '../../../domain/dashboards/dashboardDocument';
import { sloTile } from '../../../domain/dashboards/sloTile';
import { someTarget } from '../slo/someTarget';
import { someSlo } from './someSlo';
import { unicodeText } from '../../kit/unicodeText';

const onGrail = { engine: 'platform', key: 'k', id: 'slo-1', name: 'CPU on Grail', target: someTarget() } as const;

describe('sloTile', () => {
  it('is the SLO tile of Dashboards for a platform SLO', () => {
    expect(sloTile(onGrail)).toEqual({ type: 'slo', title: 'CPU on Grail', input: 'slo-1' });
  });

  it('computes the SLI of a classic SLO, which has no such tile', () => {
    expect(sloTile(someSlo())).toMatchObject({ type: 'data' });
  });
});

describe('showsSlo', () => {
  const document = dashboardDocument({ title: 'ECS', targets: [someTarget()], slos: [onGrail, someSlo()] });

  it('finds platform SLOs by id and classic ones by name', () => {
    expect(showsSlo(document, { id: 'slo-1', name: 'renamed' })).toBe(true);
    expect(showsSlo(document, { id: 'object', name: someSlo().name })).toBe(true);
    expect(showsSlo(document, { id: 'slo-2', name: 'another' })).toBe(false);
  });

  it('finds every SLO that a dashboard was made with, whatever it is called', () => {
    fc.assert(
      fc.property(unicodeText({ minLength: 1, maxLength: 200 }), (name) => {
        const made = dashboardDocument({ title: 'ECS', targets: [someTarget()], slos: [{ ...someSlo(), name }] });
        expect(showsSlo(JSON.parse(JSON.stringify(made)), { id: 'x', name })).toBe(true);
      }),
    );
  });

  it.each([[null], ['text'], [{}], [{ tiles: null }], [{ tiles: [1, null] }]])('sees nothing in %j', (content) => {
    expect(showsSlo(content, { id: 'slo-1', name: 'x' })).toBe(false);
  });
});
