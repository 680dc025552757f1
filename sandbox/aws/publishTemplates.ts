import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world/world';
import { objectShelf } from './s3/bucket';

/** Bucket of the sandbox's S3 that stands in for the one that real templates are published in. */
export const templateBucket = 'ecs-slo-launchpad-templates';

const folder = join(__dirname, '../../cloudformation');

/** Puts the templates of this repository into the sandbox's S3, as `publish` would for real. */
export function publishTemplates(world: World): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const body = new Uint8Array(readFileSync(join(folder, name)));
    world
      .shelf(objectShelf)
      .set(`${templateBucket}/${name}`, { body, contentType: 'text/yaml', modified: world.clock.now() });
  }
}
