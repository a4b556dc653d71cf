import { t } from '../../../utils/i18n/t.ts';

interface BarsProps {
  counts: readonly number[];
  /** The count that fills the height. */
  top: number;
  width: number;
  height: number;
}

const GAP = 2;
const LABEL = 12;

/** Counts by week as bars; the strongest and the newest week carry their number. */
export function Bars({ counts, top, width, height }: BarsProps) {
  const step = width / counts.length;
  const strongest = counts.indexOf(Math.max(...counts));
  const newest = counts.length - 1;
  const near = newest - strongest < 26 / step;
  return (
    <svg
      className="bars"
      width={width}
      height={height + LABEL}
      viewBox={`0 0 ${width} ${height + LABEL}`}
      role="img"
      aria-label={t('insights.counts', { counts: counts.join(', ') })}
    >
      <line x1={0} x2={width} y1={height + LABEL - 0.5} y2={height + LABEL - 0.5} />
      {counts.map((count, week) => {
        const size = top === 0 ? 0 : (count / top) * height;
        if (count === 0) return null;
        const y = height + LABEL - Math.max(size, 1);
        const labelled = week === newest ? !near || strongest === newest : week === strongest;
        return (
          // Weeks never change their places.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={week} className={week === newest ? 'newest' : undefined}>
            <rect x={week * step} y={y} width={step - GAP} height={Math.max(size, 1)} rx={1} />
            {labelled && (
              <text x={week * step + (step - GAP) / 2} y={y - 3} textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
