import type { BackupBucket } from '../aws/backupBucket';
import type { Caller } from '../aws/callerIdentity';
import type { ChangeSets } from '../aws/changeSets';
import type { LoggedFailure } from '../aws/deliveryLog';
import type { Metrics } from '../aws/metrics';
import type { Pipelines } from '../aws/pipelines';
import type { Organization } from '../aws/organization';
import type { Quotas } from '../aws/quotas';
import type { Secrets } from '../aws/secrets';
import type { StackSetCare } from '../aws/stackSetCare';
import type { Stacks } from '../aws/stacks';
import type { StackSets } from '../aws/stackSets';
import type { Streams } from '../aws/streams';
import type { TemplateBucket } from '../aws/templateBucket';
import type { Clock } from '../host/clock';
import type { Template } from '../template/readTemplate';
import type { TemplateName } from '../template/templateNames';

/** Text files of the person. Paths as given on the command line. */
export interface Files {
  /** `-` is standard input. @throws Failure `NotFound` */
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
}

/** What commands work with. A region is asked for once, then handed on. */
export interface Parts {
  clock: Clock;
  env: Readonly<Record<string, string | undefined>>;
  files: Files;
  template(name: TemplateName): Promise<Template>;
  /** The region of the flag; null when there is none. */
  chosenRegion(): string | null;
  /** The region of the flag, the environment or the profile. @throws Failure `InvalidInput` when there is none */
  region(): Promise<string>;
  stacks(region: string): Promise<Stacks>;
  changeSets(region: string): Promise<ChangeSets>;
  stackSets(region: string): Promise<StackSets>;
  bucket(name: string, region: string): Promise<TemplateBucket>;
  backupBucket(name: string, region: string): Promise<BackupBucket>;
  streams(region: string): Promise<Streams>;
  /** The token in a secret. @throws Failure */
  secretValue(secretArn: string, region: string, signal: AbortSignal): Promise<string>;
  pipelines(region: string): Promise<Pipelines>;
  metrics(region: string): Promise<Metrics>;
  quotas(region: string): Promise<Quotas>;
  organization(region: string): Promise<Organization>;
  /** The newest event of Firehose's error log; null when there is none. @throws Failure */
  lastFailure(
    log: { group: string; stream: string },
    region: string,
    signal: AbortSignal,
  ): Promise<LoggedFailure | null>;
  secrets(region: string): Promise<Secrets>;
  stackSetCare(region: string, isDelegated: boolean): Promise<StackSetCare>;
  fetch: typeof globalThis.fetch;
  caller(region: string, signal: AbortSignal): Promise<Caller>;
}
