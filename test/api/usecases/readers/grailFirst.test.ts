import { grailFirst } from '../../../../api/usecases/readers/grailFirst';
import { Failure, type FailureCode } from '../../../../domain/failure';

const failure = (code: FailureCode, message: string) => new Failure({ code, message, whose: 'operator', hint: 'Ask.' });
const failing = (code: FailureCode, message: string) => () => Promise.reject(failure(code, message));
const telling = (value: string) => () => Promise.resolve(value);

describe('grailFirst', () => {
  it('asks Grail and leaves the classic APIs alone', async () => {
    const classic = jest.fn(telling('classic'));
    await expect(grailFirst({ grail: telling('grail'), classic })).resolves.toEqual({
      value: 'grail',
      by: 'grail',
      passedOver: null,
    });
    expect(classic).not.toHaveBeenCalled();
  });

  it.each(['NotSupported', 'NotFound', 'MissingScope'] as const)(
    'falls back on the classic APIs at %s',
    async (code) => {
      const reading = await grailFirst({ grail: failing(code, 'no Grail'), classic: telling('classic') });
      expect(reading).toMatchObject({ value: 'classic', by: 'classic', passedOver: { message: 'no Grail' } });
    },
  );

  it.each(['Unavailable', 'Throttled', 'Timeout', 'Unauthorized', 'InvalidInput'] as const)(
    'does not hide %s behind a second question',
    async (code) => {
      const classic = jest.fn(telling('classic'));
      await expect(grailFirst({ grail: failing(code, 'later'), classic })).rejects.toMatchObject({ code });
      expect(classic).not.toHaveBeenCalled();
    },
  );

  it('tells of Grail when neither ground is there', async () => {
    const both = { grail: failing('MissingScope', 'no Grail'), classic: failing('NotSupported', 'gone') };
    await expect(grailFirst(both)).rejects.toMatchObject({ message: 'no Grail' });
  });

  it('tells what can be granted when the other ground is gone for good', async () => {
    const both = { grail: failing('NotSupported', 'no Grail'), classic: failing('MissingScope', 'not yours') };
    await expect(grailFirst(both)).rejects.toMatchObject({ message: 'not yours' });
  });

  it('tells of the classic APIs when they are there and fail', async () => {
    const both = { grail: failing('NotSupported', 'no Grail'), classic: failing('Unavailable', 'down') };
    await expect(grailFirst(both)).rejects.toMatchObject({ message: 'down' });
  });
});
