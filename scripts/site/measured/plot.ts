import { html, type Content, type Markup } from '../../html.ts';
import { isOurs, type Figure, type Ratio } from './results.ts';

const WIDTH = 640;
const ROW = 22;
/** The right edge of the values, next to the names, so that both stay in view when the plot scrolls sideways. */
const VALUES = 258;
const LEFT = 276;
const RIGHT = 12;
const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** The marks of a scale that ends before 2. */
const FINE_TICKS = [0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8];

/** Formats a ratio for the page. */
export const shown = (ratio: number): string => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));

interface Scale {
  readonly x: (ratio: number) => string;
  readonly ticks: readonly number[];
}

/** A logarithmic scale, on which 0.5 and 2 are equally far from 1. */
function scaleOf(ratios: readonly Ratio[]): Scale {
  const values = ratios.flatMap(({ low, high }) => [low, high]).filter((value) => value > 0);
  const [least, most] = [Math.min(0.9, ...values), Math.max(1.1, ...values)];
  const [from, to] = [Math.log(least) - 0.05, Math.log(most) + 0.05];
  const x = (ratio: number): string =>
    (LEFT + ((Math.log(ratio) - from) / (to - from)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const ticks = least > 0.5 && most < 2 ? FINE_TICKS : TICKS;
  return { x, ticks: ticks.filter((tick) => tick >= least && tick <= most) };
}

const rowOf = (ratio: Ratio, index: number, { x }: Scale): Markup => {
  const { subject, median, low, high } = ratio;
  const y = ROW * index + ROW / 2;
  return html`<g class="${isOurs(ratio) ? 'ours' : 'other'}">
    <text x="0" y="${y + 4}">${subject}</text>
    <line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" />
    <circle cx="${x(median)}" cy="${y}" r="4.5" />
    <text class="value" x="${VALUES}" y="${y + 4}">${shown(median)}</text>
  </g>`;
};

const tickOf = (tick: number, height: number, { x }: Scale): Content =>
  html`<line class="${tick === 1 ? 'base' : 'tick'}" x1="${x(tick)}" x2="${x(tick)}" y1="0" y2="${height}" />
    <text class="scale" x="${x(tick)}" y="${height + 14}">${tick}</text>`;

/** A dot plot of a figure's medians on a logarithmic scale, with lines for the interquartile ranges. */
export const plotOf = ({ ratios }: Figure, name: string): Markup => {
  const drawn = ratios.filter(({ low }) => low > 0);
  const scale = scaleOf(drawn);
  const height = ROW * drawn.length;
  const words = drawn.map(({ subject, median }) => `${subject} ${shown(median)}`).join(', ');
  return html`<svg viewBox="0 0 ${WIDTH} ${height + 20}" role="img" aria-label="${name}: ${words}">
    ${scale.ticks.map((tick) => tickOf(tick, height, scale))} ${drawn.map((ratio, index) => rowOf(ratio, index, scale))}
  </svg>`;
};
