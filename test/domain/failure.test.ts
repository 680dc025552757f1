import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, toFailureReport, type FailureReport } from '../../domain/failure';
import { root, sourceFiles } from '../kit/sourceGraph';

const secret = 'G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZM';
const token = `dt0c01.ST2EY72KQINMH574WMNVI7YN.${secret}`;

describe('a Failure', () => {
  it('shows no secret that a foreign message quotes, in message and hint', () => {
    const failure = new Failure({ code: 'Unexpected', message: `bad ${token}`, whose: 'us', hint: `check ${token}` });
    expect(failure.report()).toEqual({
      code: 'Unexpected',
      message: 'bad dt0c01.…',
      whose: 'us',
      hint: 'check dt0c01.…',
    });
    expect(toFailureReport(new TypeError(`cannot read ${token}`)).message).toBe('cannot read dt0c01.…');
  });

  it('says what to do even where a report without a hint came over the wire', () => {
    const old = { code: 'Unexpected', message: 'm', whose: 'us' } as FailureReport;
    expect(new Failure(old).hint).toMatch(/\w/);
    expect(toFailureReport('thrown text').hint).toMatch(/\w/);
  });

  it('is nowhere made with an empty hint, and no text of the product asks for a scope that nobody can grant', () => {
    const files = ['domain', 'api', 'ui', 'cloudformation'].flatMap(sourceFiles);
    const source = (file: string) => readFileSync(join(root, file), 'utf8');
    expect(files.filter((file) => /\bhint: (''|""|``)/.test(source(file)))).toEqual([]);
    const asksForScopes = /(message|hint)\S*\s*[:=][^\n]*environment-api:\w+:/;
    expect(files.filter((file) => asksForScopes.test(source(file)))).toEqual([]);
  });
});
