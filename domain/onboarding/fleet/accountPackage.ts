import type { PolicyStatement } from '../deployer/allow';
import { deployerPolicy, type PolicyDocument } from '../deployer/deployerPolicy';
import { quickCreateLink, type QuickCreate } from '../link/quickCreateLink';
import { stackParameters } from '../template/stackParameters';
import { templateSource } from '../template/checkTemplateUrl';
import { accountCommand } from './companionCommand';
import type { FleetChoice } from './fleetChoice';

/** Everything that whoever owns one account needs to connect it; no secret among it. */
export interface AccountPackage {
  accountId: string;
  alias: string;
  stackName: string;
  regions: { region: string; quick: QuickCreate; parameters: Readonly<Record<string, string>> }[];
  /** The companion's command for all of its regions. */
  command: string;
  /** Of whoever makes the stacks. */
  policy: PolicyDocument;
}

/**
 * Links, command and policy of one account.
 * @throws Failure `InvalidInput` naming the field that is in the way
 */
export function accountPackage(
  choice: FleetChoice,
  { accountId, alias, regions }: { accountId: string; alias: string; regions: readonly string[] },
): AccountPackage {
  const { stackName, templateUrl, consoleOrigin } = choice;
  const made = regions.map((region) => {
    const parameters = stackParameters({ ...choice, accountId, region, secretArn: null });
    return {
      region,
      parameters,
      quick: quickCreateLink({ region, templateUrl, stackName, parameters, consoleOrigin }),
    };
  });
  const source = templateUrl === null ? null : templateSource(templateUrl);
  const policies = made.map(({ region, parameters }) =>
    deployerPolicy({
      template: 'ecs-metric-stream',
      ...{ region, accountId, stackName, parameters },
      templateObject: source === null ? null : objectOf(templateUrl ?? '', source.bucket),
    }),
  );
  return {
    ...{ accountId, alias, stackName, regions: made },
    command: accountCommand(choice, { accountId, regions, profile: null }),
    policy: { Version: '2012-10-17', Statement: together(policies.flatMap(({ Statement }) => Statement)) },
  };
}

/** `bucket/key` of a template's address, with the bucket in the host or in the path. */
function objectOf(url: string, bucket: string): string {
  const path = url.replace(/^https:\/\/[^/]+\//, '').replace(/[?#].*$/, '');
  return path.startsWith(`${bucket}/`) ? path : `${bucket}/${path}`;
}

/** The same statement of several regions is one, about the resources of them all. */
function together(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const bySid = new Map<string, PolicyStatement>();
  for (const one of statements) {
    const key = JSON.stringify([one.Sid, one.Action, one.Condition]);
    const before = bySid.get(key);
    bySid.set(key, { ...one, Resource: [...new Set([...(before?.Resource ?? []), ...one.Resource])] });
  }
  return withOwnSids([...bySid.values()]);
}

/** A policy may have a Sid only once. */
function withOwnSids(statements: readonly PolicyStatement[]): PolicyStatement[] {
  const taken = new Map<string, number>();
  return statements.map((one) => {
    const count = (taken.get(one.Sid) ?? 0) + 1;
    taken.set(one.Sid, count);
    return count === 1 ? one : { ...one, Sid: `${one.Sid}${count}` };
  });
}
