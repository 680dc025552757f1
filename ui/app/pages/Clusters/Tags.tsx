import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { tagList, tagText, type Tag } from '../../components/clusters/clusterTags';

/** So many stand in a row; the rest is counted, and named where the row opens. */
const mostShown = 2;

/** Names that somebody chose may read from right to left; what stands beside them must not turn with them. */
const apart = { unicodeBidi: 'isolate' } as const;

const oneLine = {
  ...apart,
  ...{ display: 'block', maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
} as const;

/** The first tags of a cluster, one a line. */
export const TagCell = ({ tags }: { tags: Readonly<Record<string, string>> | undefined }) => {
  const all = tagList(tags);
  if (all.length === 0) return <Text textStyle="small">{tags === undefined ? 'not known' : 'none'}</Text>;
  return (
    <Flex flexDirection="column" gap={0} style={{ minWidth: 0, maxWidth: '100%' }}>
      {all.slice(0, mostShown).map((tag) => (
        <Text key={tag.name} textStyle="small" title={tagText(tag)} style={oneLine}>
          {tagText(tag)}
        </Text>
      ))}
      {all.length > mostShown ? <Text textStyle="small">{`and ${all.length - mostShown} more`}</Text> : null}
    </Flex>
  );
};

interface AllTagsProps {
  tags: Readonly<Record<string, string>>;
  onFilter: (tag: Tag) => void;
}

/** Every tag of a cluster; one narrows the list to the clusters that have it too. */
export const AllTags = ({ tags, onFilter }: AllTagsProps) => (
  <Flex flexDirection="column" gap={4}>
    <Strong>AWS tags</Strong>
    {tagList(tags).map((tag) => (
      <Flex key={tag.name} alignItems="center" gap={8} flexWrap="wrap">
        <Text style={{ ...apart, overflowWrap: 'anywhere' }}>{tagText(tag)}</Text>
        <Button size="condensed" aria-label={`Show all with it: ${tagText(tag)}`} onClick={() => onFilter(tag)}>
          Show all with it
        </Button>
      </Flex>
    ))}
  </Flex>
);
