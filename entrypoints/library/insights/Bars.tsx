import { t } from '../../../utils/i18n/t.ts';
import {
  highestUnder,
  placeLabel,
  withoutOverlap,
  type BarLabel,
} from '../../../utils/view/bar-labels.ts';

interface BarsProps {
  counts: readonly number[];
  /** The count that fills the height. */
  top: number;
  width: number;
  height: number;
  /** What is written under a week, newest first where two would touch; nothing for the others. */
  under?: readonly string[];
  /** Weeks of which nothing is copied yet. */
  unknown?: readonly boolean[];
}

const GAP = 2;
const LABEL = 12;

function labels(className: string, all: readonly BarLabel[], y: (label: BarLabel) => number) {
  return all.map((label) => (
    <text key={label.week} className={className} x={label.x} y={y(label)} textAnchor={label.anchor}>
      {label.text}
    </text>
  ));
}

/** Where nothing is known: half-way up, so that it is no bar and not none. */
function gaps(unknown: readonly boolean[], step: number, y: number) {
  return unknown.map(
    (isUnknown, week) =>
      isUnknown && (
        <line
          // oxlint-disable-next-line react/no-array-index-key
          key={week}
          className="unknown"
          x1={week * step}
          x2={(week + 1) * step - GAP}
          y1={y}
          y2={y}
        />
      ),
  );
}

/** Counts by week as bars; the strongest and the newest week carry their number. */
export function Bars({ counts, top, width, height, under, unknown }: BarsProps) {
  const step = width / counts.length;
  const newest = counts.length - 1;
  const axis = height + LABEL;
  const whole = under ? axis + LABEL + 2 : axis;
  const sizes = counts.map((count) => (top === 0 ? 0 : Math.max((count / top) * height, 1)));
  const place = (text: string, week: number): BarLabel => placeLabel(text, week, { step, width });
  const numbers = withoutOverlap(
    [counts.indexOf(Math.max(...counts)), newest]
      .filter((week) => (counts[week] ?? 0) > 0)
      .map((week) => place(String(counts[week]), week)),
  );
  const weeks = withoutOverlap(
    (under ?? [])
      .map((text, week) => place(text, week))
      .filter(({ text }) => text !== '')
      .reverse(),
  );
  return (
    <svg
      className="bars"
      width={width}
      height={whole}
      viewBox={`0 0 ${width} ${whole}`}
      role="img"
      aria-label={t('insights.counts', {
        counts: counts.map((count, week) => (unknown?.[week] ? '–' : count)).join(', '),
      })}
    >
      <line x1={0} x2={width} y1={axis - 0.5} y2={axis - 0.5} />
      {counts.map(
        (count, week) =>
          count > 0 && (
            <rect
              // Weeks never change their places.
              // oxlint-disable-next-line react/no-array-index-key
              key={week}
              className={week === newest ? 'newest' : undefined}
              x={week * step}
              y={axis - (sizes[week] ?? 0)}
              width={step - GAP}
              height={sizes[week]}
              rx={1}
            />
          ),
      )}
      {unknown && gaps(unknown, step, axis - height / 2)}
      {labels('number', numbers, (label) => axis - highestUnder(label, sizes, step) - 3)}
      {labels('week', weeks, () => axis + LABEL)}
    </svg>
  );
}
