import { externalIdOf, type PlatformSlo } from '../../model/slo';

/** Tags of every platform SLO of ours; the second one says which. */
const managedTag = 'managed-by:ecs-slo-launchpad';
export const keyTagPrefix = 'ecs-slo-key:';

/** What a platform SLO carries its key in: `externalId`, and a tag, in case `externalId` is not kept. */
export const keyFields = (key: string): Pick<PlatformSlo, 'tags' | 'externalId'> => ({
  tags: [managedTag, `${keyTagPrefix}${key}`],
  externalId: externalIdOf(key),
});

/** The same SLO under the key of one that exists; tags that people added stay. */
export function underKey(slo: PlatformSlo, key: string): PlatformSlo {
  const { tags, externalId } = keyFields(key);
  if (slo.externalId === externalId) return slo;
  const theirs = slo.tags.filter((tag) => tag !== managedTag && !tag.startsWith(keyTagPrefix));
  return { ...slo, externalId, tags: [...theirs, ...tags] };
}
