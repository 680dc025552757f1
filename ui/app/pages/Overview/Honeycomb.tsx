import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { standingWords } from '../../components/clusters/standing';
import { useWidth } from '../../components/page/useWidth';
import { corners, labelOf, layoutOf, middleOf, type Cell, type Layout } from './cells';

/** Cells as links in one picture. Tab enters it once; arrows, Home and End go from cell to cell. */
export const Honeycomb = ({ cells }: { cells: readonly Cell[] }) => {
  const room = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const layout = layoutOf(cells.length, useWidth(room));
  const [active, setActive] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const move = (event: KeyboardEvent) => {
    const next = nextCell(event.key, Math.min(active, cells.length - 1), cells.length, layout.columns);
    if (next === null) return;
    event.preventDefault();
    picture.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    <Flex ref={room} flexDirection="column" gap={4}>
      {/* The cells are what is worked with; the group hears their keys. */}
      <svg
        ref={picture}
        role="group"
        aria-label="Clusters by the worst status of their SLOs"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ width: '100%', height: 'auto', display: 'block' }}
        onKeyDown={move}
        onPointerLeave={() => setPointed(null)}
        onBlur={() => setPointed(null)}
      >
        {cells.map((cell, index) => (
          <CellLink
            key={cell.key}
            cell={cell}
            index={index}
            layout={layout}
            isActive={index === Math.min(active, cells.length - 1)}
            isPointed={index === pointed}
            onFocus={(at) => {
              setActive(at);
              setPointed(at);
            }}
            onPoint={setPointed}
          />
        ))}
      </svg>
      <Text textStyle="small" aria-hidden="true" style={{ minHeight: 18 }}>
        {pointed === null ? '' : cells[pointed]?.words}
      </Text>
    </Flex>
  );
};

/** Where a key leads; null for keys that lead nowhere. */
export function nextCell(key: string, from: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return null;
  const next = from + step;
  return next < 0 || next >= count ? from : next;
}

interface CellLinkProps {
  cell: Cell;
  index: number;
  layout: Layout;
  /** The one that Tab reaches. */
  isActive: boolean;
  isPointed: boolean;
  onFocus: (index: number) => void;
  onPoint: (index: number) => void;
}

const CellLink = memo(
  ({ cell, index, layout, isActive, isPointed, onFocus, onPoint }: CellLinkProps) => {
    const href = useHref(cell.to);
    const open = useLinkClickHandler<HTMLAnchorElement>(cell.to);
    const { x, y } = middleOf(index, layout);
    const { color } = standingWords[cell.standing];
    const lines = labelOf(cell.name, layout.radius);
    return (
      <a
        href={href}
        aria-label={cell.words}
        tabIndex={isActive ? 0 : -1}
        style={{ outline: 'none' }}
        onClick={open}
        onFocus={() => onFocus(index)}
        onPointerEnter={() => onPoint(index)}
      >
        <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}>
          <polygon
            points={corners(layout.radius)}
            fill={color ?? 'transparent'}
            // Names are read on a tint, whatever the color.
            fillOpacity={layout.radius >= 34 && color !== null ? 0.28 : 1}
            stroke={isPointed ? Colors.Text.Neutral.Default : (color ?? Colors.Border.Neutral.Accent)}
            strokeWidth={isPointed ? 3 : layout.radius >= 34 ? 2 : 1}
          />
          {lines.map((line, at) => (
            <text
              key={at}
              y={(at - (lines.length - 1) / 2) * 13 + 4}
              textAnchor="middle"
              fontSize={11}
              fill={Colors.Text.Neutral.Default}
              aria-hidden="true"
            >
              {line}
            </text>
          ))}
        </g>
      </a>
    );
  },
  (before, after) =>
    before.cell === after.cell &&
    before.index === after.index &&
    before.layout.columns === after.layout.columns &&
    before.isActive === after.isActive &&
    before.isPointed === after.isPointed,
);
CellLink.displayName = 'CellLink';
