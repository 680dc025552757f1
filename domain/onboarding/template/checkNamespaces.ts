import { invalidInput } from '../places/invalidInput';

const field = 'namespaces';
const heartbeat = 'AWS/CloudWatch/MetricStreams';
const example = 'Name them as CloudWatch does, with commas between them: AWS/ECS,AWS/ApplicationELB.';

/**
 * Checks one to ten CloudWatch namespaces with commas and no blanks between them, as the template's `Namespaces` takes them, each once
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStreamFilter.html).
 * @throws Failure `InvalidInput` naming what is wrong
 */
export function checkNamespaces(namespaces: string): void {
  if (namespaces === '') throw invalidInput(field, 'is empty, so nothing of your own would be streamed', example);
  const all = namespaces.split(',');
  const wrong = all.find((one) => !/^[A-Za-z0-9_./#-][A-Za-z0-9_./#:-]{0,254}$/.test(one));
  if (wrong !== undefined)
    throw invalidInput(field, `${JSON.stringify(wrong)} is not a namespace without blanks`, example);
  if (all.length > 10)
    throw invalidInput(field, `are ${all.length}, and the template takes ten`, 'Take a second stack for the others.');
  const twice = all.find((one, index) => all.indexOf(one) !== index);
  if (twice !== undefined) throw invalidInput(field, `${twice} is listed twice`, 'Leave one of the two out.');
  if (all.includes(heartbeat))
    throw invalidInput(field, `${heartbeat} is always streamed`, 'Leave it out: it is the heartbeat of the stream.');
}
