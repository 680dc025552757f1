import { useId } from 'react';
import { FilterBar } from '@dynatrace/strato-components/filters';
import { SearchInput, Select } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';

/** One way to narrow rows: a text to look for, or with options a choice. */
export interface FilterPart<F> {
  name: keyof F & string;
  label: string;
  options?: readonly { value: string; text: string }[];
  placeholder?: string;
}

interface TableFilterProps<F> {
  /** What is narrowed, for those who hear it. */
  label: string;
  parts: readonly FilterPart<F>[];
  /** Empty texts narrow nothing. */
  filter: F;
  onChange: (filter: F) => void;
  /** How many rows are left. */
  status?: string;
}

/** Its parts say themselves what changed; the bar has nothing to add. */
const nothing = () => undefined;

/** Narrows the rows of a table, and clears that with one press. */
export function TableFilter<F extends { [K in keyof F]: string }>(props: TableFilterProps<F>) {
  const id = useId();
  const { label, parts, filter, onChange, status } = props;
  const isNarrowed = parts.some(({ name }) => filter[name] !== '');
  const clear = () => onChange({ ...filter, ...Object.fromEntries(parts.map(({ name }) => [name, ''])) });
  return (
    <Flex role="search" aria-label={label} gap={16} flexWrap="wrap" alignItems="flex-end">
      <FilterBar onFilterChange={nothing}>
        {parts.map(({ name, label: title, options, placeholder }) => (
          <FilterBar.Item
            key={name}
            name={name}
            label={
              <Text id={`${id}-${name}`} textStyle="small-emphasized">
                {title}
              </Text>
            }
          >
            {options === undefined ? (
              <SearchInput
                value={filter[name]}
                placeholder={placeholder}
                onChange={(value) => onChange({ ...filter, [name]: value })}
              />
            ) : (
              <Select
                // The bar's label names inputs only.
                aria-labelledby={`${id}-${name}`}
                value={String(filter[name])}
                onChange={(value) => onChange({ ...filter, [name]: value ?? '' })}
              >
                <Select.Content>
                  {options.map((option) => (
                    <Select.Option key={option.value} value={option.value}>
                      {option.text}
                    </Select.Option>
                  ))}
                </Select.Content>
              </Select>
            )}
          </FilterBar.Item>
        ))}
        {isNarrowed ? <FilterBar.ResetButton onClick={clear} /> : null}
      </FilterBar>
      {status === undefined ? null : (
        <Flex alignItems="center" style={{ minHeight: 32 }}>
          <Text role="status">{status}</Text>
        </Flex>
      )}
    </Flex>
  );
}
