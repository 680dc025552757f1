import { createHash, randomUUID } from 'node:crypto';
import type { World } from '../../world/world';
import { backUpAll, backUpFailed } from './backUp';
import { deliverBatch, type Batch, type Outcome } from './deliverBatch';
import { readAccessKeyValue, type DeliveryConfig } from './deliveryConfig';
import { deliveryHealth, type DeliveryHealth } from './deliveryHealth';

/** Seconds that records wait at most in the sandbox's default mode, whatever the buffering hint says. */
const shortenedBuffer = 1;

/** Base64 and JSON may not push a request over 64 MiB, nor may it have more than 10,000 records. */
const mostRecords = 10_000;

/** https://docs.aws.amazon.com/firehose/latest/dev/secrets-manager-how.html */
const secretRefresh = 600_000;

/** An Amazon Data Firehose stream with an HTTP endpoint: buffers, delivers, retries, backs up. */
export class DeliveryStream {
  private buffer: Uint8Array[] = [];
  private bufferedBytes = 0;
  private firstArrived = 0;
  private generation = 0;
  private key: { value: string; readAt: number } | null = null;
  private readonly health: DeliveryHealth;

  constructor(
    private readonly world: World,
    readonly arn: string,
    private readonly config: DeliveryConfig,
  ) {
    this.health = deliveryHealth(world, arn, config);
  }

  /** Takes records as PutRecordBatch does. They leave when the buffer is full or its interval is over. */
  async put(records: readonly Uint8Array[]): Promise<void> {
    this.health.received(records);
    for (const record of records) {
      const isFull = this.bufferedBytes + record.length > this.config.bufferBytes || this.buffer.length === mostRecords;
      if (isFull && this.buffer.length > 0) await this.flush();
      if (this.buffer.length === 0) this.startInterval();
      this.buffer.push(record);
      this.bufferedBytes += record.length;
    }
  }

  private startInterval(): void {
    const { clock, realtime } = this.world;
    this.firstArrived = clock.now();
    const { bufferSeconds } = this.config;
    const seconds = realtime ? bufferSeconds : Math.min(bufferSeconds, shortenedBuffer);
    const generation = this.generation;
    clock.at(clock.now() + seconds * 1000, () => (generation === this.generation ? this.flush() : undefined));
  }

  private async flush(): Promise<void> {
    const batch: Batch = { requestId: randomUUID(), arrived: this.firstArrived, records: this.buffer };
    this.buffer = [];
    this.bufferedBytes = 0;
    this.generation += 1;
    if (this.config.backup.everything) backUpAll(this.world, this.name, this.config, batch);
    await this.attempt(batch, 1, this.world.clock.now());
  }

  private async attempt(batch: Batch, attempt: number, began: number): Promise<void> {
    const outcome = await this.deliver(batch);
    this.health.tried(batch, outcome);
    if (outcome.delivered || outcome.permanent) return;
    const { clock } = this.world;
    const next = clock.now() + backoffMs(attempt, batch.requestId);
    const isTooLate = next - began > this.config.retrySeconds * 1000;
    if (isTooLate) this.backUp(batch, attempt, outcome);
    else clock.at(next, () => this.attempt(batch, attempt + 1, began));
  }

  private backUp(batch: Batch, attempts: number, outcome: Extract<Outcome, { delivered: false }>): void {
    backUpFailed(this.world, this.name, this.config, batch, attempts, outcome);
    this.health.backedUp(batch);
  }

  private async deliver(batch: Batch): Promise<Outcome> {
    const { world, arn, config } = this;
    try {
      return await deliverBatch(world, arn, config, this.accessKey(), batch);
    } catch (error) {
      const errorMessage = error instanceof Error ? error.message : String(error);
      return { delivered: false, permanent: false, errorCode: 'HttpEndpoint.SecretUnavailable', errorMessage };
    }
  }

  /** Of a secret: as it was when it was read last, at most ten minutes ago. @throws AwsError */
  private accessKey(): string {
    const { world, arn, config } = this;
    const now = world.clock.now();
    if (this.key && now - this.key.readAt < secretRefresh) return this.key.value;
    const [, , , region = ''] = arn.split(':');
    this.key = { value: readAccessKeyValue(world, region, config.accessKey), readAt: now };
    return this.key.value;
  }

  private get name(): string {
    return this.arn.split('/').at(-1) ?? this.arn;
  }
}

/**
 * 1 s, doubled each time, at most 2 min, with up to 15 % of jitter either way. The jitter comes from the request id, so
 * that a run can be repeated.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/retry.html
 */
function backoffMs(attempt: number, requestId: string): number {
  const share = createHash('sha256').update(`${requestId}/${attempt}`).digest().readUInt32BE() / 2 ** 32;
  return Math.min(2 ** (attempt - 1), 120) * 1000 * (0.85 + 0.3 * share);
}
