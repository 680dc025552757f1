import { diagnoseEvents, type Finding } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';
import { allMessages } from '../allMessages';

/** Advice that takes away a stack in order to make it once more. */
const destroys =
  /(?:delete|remove) (?:the|this|your) (?:whole )?stack\b[^.;]{0,80}\b(?:again|anew|first|create|deploy)\b(?<!delete the stack again)|deploy (?:it )?anew|create it again/i;

const advice = ({ causes, leftBehind }: { causes: Finding[]; leftBehind: Finding[] }): string =>
  [...causes, ...leftBehind].map(({ fix }) => fix).join('\n');

const stack = { at: '', logicalId: 'dt', type: 'AWS::CloudFormation::Stack', reason: null };
const messages = allMessages.filter(
  (message) => !/(?<![A-Z_])ROLLBACK\\?_(?:COMPLETE|FAILED|IN_PROGRESS)/.test(message),
);

describe('advice to delete a stack and create it again', () => {
  it('looks at many messages', () => {
    expect(messages.length).toBeGreaterThan(1500);
  });

  it('is given for no paste that tells of no failed creation', () => {
    const told = messages.filter((message) => destroys.test(advice(diagnoseEvents(readPastedEvents(message)))));
    expect(told).toEqual([]);
  });

  it.each(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED', 'UPDATE_FAILED'])(
    'is given for no resource of a stack in %s',
    (status) => {
      const told = messages.filter((reason) =>
        destroys.test(
          advice(
            diagnoseEvents([
              { at: '', logicalId: 'MyThing', status: 'CREATE_FAILED', reason },
              { ...stack, status },
            ]),
          ),
        ),
      );
      expect(told).toEqual([]);
    },
  );

  it('never says to update a stack that accepts no update', () => {
    // That message names a state of its own.
    const told = messages.filter(
      (reason) =>
        !reason.includes('REVIEW_IN_PROGRESS') &&
        /update the stack again|deploy again/i.test(
          advice(
            diagnoseEvents([
              { at: '', logicalId: 'MyThing', status: 'UPDATE_FAILED', reason },
              { ...stack, status: 'UPDATE_ROLLBACK_FAILED' },
            ]),
          ),
        ),
    );
    expect(told).toEqual([]);
  });

  it('is given where nothing else is left: a first creation that was rolled back', () => {
    const reason =
      'User: arn:aws:iam::111122223333:user/jo is not authorized to perform: iam:CreateRole on resource: x';
    const said = advice(
      diagnoseEvents([
        { at: '', logicalId: 'DeliveryRole', status: 'CREATE_FAILED', reason },
        { ...stack, status: 'ROLLBACK_COMPLETE' },
      ]),
    );
    expect(said).toMatch(/delete the stack and create it again/);
  });
});
