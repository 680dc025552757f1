import { diagnoseEvents } from '../../../../domain/onboarding/diagnosis/diagnoseEvents';
import { readPastedEvents } from '../../../../domain/onboarding/diagnosis/readPastedEvents';
import type { JudgedMeaning } from '../judgedMeaning';
import { deliveryMeanings } from '../deliveryMeanings';
import { denialMeanings } from '../denialMeanings';
import { heldBackMeanings } from '../heldBackMeanings';
import { laterMeanings } from '../laterMeanings';
import { othersMeanings } from '../othersMeanings';
import { sealedMeanings } from '../sealedMeanings';
import { stackMeanings } from '../stackMeanings';
import { taskMeanings } from '../taskMeanings';

function expectMeaning({ message, says, whose, not, findings = 1 }: JudgedMeaning) {
  const { causes } = diagnoseEvents(readPastedEvents(message));
  expect(causes).toHaveLength(findings);
  const said = causes.map(({ cause, fix }) => `${cause} ${fix}`).join('\n');
  for (const words of says) expect(said).toMatch(words);
  if (not) expect(said).not.toMatch(not);
  expect(whose).toContain(causes[0]?.whose);
  // No sentence with an empty value in it.
  expect(said).not.toMatch(/undefined|“”|\(\)|:\s*(?:\.|$)| {2}/m);
}

describe('what a wording means', () => {
  it.each(taskMeanings.map((one) => [one.message, one] as const))('of tasks of ECS: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(denialMeanings.map((one) => [one.message, one] as const))('of denials and keys: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(deliveryMeanings.map((one) => [one.message, one] as const))('of the delivery: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(laterMeanings.map((one) => [one.message, one] as const))('of what came later: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(heldBackMeanings.map((one) => [one.message, one] as const))('of what a judge held back: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(sealedMeanings.map((one) => [one.message, one] as const))('of what was sealed: %s', (_, one) => {
    expectMeaning(one);
  });
  it.each(othersMeanings)('blames AWS for nothing that others say: %s', (message) => {
    const { causes } = diagnoseEvents(readPastedEvents(message));
    expect(causes.map(({ cause }) => cause).join(' ')).not.toMatch(/^AWS denied|quota of the account|metric stream/);
  });
  it.each(stackMeanings.map((one) => [one.message, one] as const))('of stacks and stack sets: %s', (_, one) => {
    expectMeaning(one);
  });
});
