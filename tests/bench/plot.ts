export interface Series {
  label: string;
  points: readonly { x: number; y: number }[];
}

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 56;
const BOTTOM = 34;
const TOP = 28;
const RIGHT = 150;
const COLOURS = ['#0b6e7f', '#8a8f92', '#b0641c', '#5a4fa3'];

function niceMax(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

/** A small line chart as SVG, with direct labels instead of a legend. Readable on light and dark. */
export function plot(
  title: string,
  unit: { x: string; y: string },
  series: readonly Series[],
): string {
  const all = series.flatMap(({ points }) => points);
  const [maxX, maxY] = [
    Math.max(...all.map(({ x }) => x)),
    niceMax(Math.max(...all.map(({ y }) => y))),
  ];
  const px = (x: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * x) / maxX;
  const py = (y: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * y) / maxY;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const y = py(part * maxY);
    return (
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#8884"/>` +
      text(LEFT - 6, y + 4, String(Math.round(part * maxY * 100) / 100), 'text-anchor="end"')
    );
  });
  const marks = [...new Set(all.map(({ x }) => x))];
  const ticks =
    marks.length <= 6 ? marks : [0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * maxX));
  const below = ticks.map((x) =>
    text(px(x), HEIGHT - BOTTOM + 16, x.toLocaleString('en'), 'text-anchor="middle"'),
  );
  const lines = series.map(({ label, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const last = points.at(-1) ?? { x: 0, y: 0 };
    const path = points.map(({ x, y }) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`).join(' ');
    return (
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      text(px(last.x) + 6, py(last.y) + 4, label, `style="fill:${colour}"`)
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, sans-serif" font-size="11" fill="#777">${text(LEFT, 16, `${title} (${unit.y})`, 'font-size="13" font-weight="600"')}${grid.join('')}${below.join('')}${text((WIDTH - RIGHT + LEFT) / 2, HEIGHT - 4, unit.x, 'text-anchor="middle"')}${lines.join('')}</svg>\n`;
}
