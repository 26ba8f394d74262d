/** Bars as SVG: what is spent, and on top what is held. The numbers are in the table below, so a reader gets one sentence. */
import { el, put, svg } from './dom.js';
import { money } from './format.js';

const HEIGHT = 200;
const ROW = 28;
const EDGE = { top: 10, right: 20, bottom: 24, left: 58 };

/** @typedef {{name: string, spent: number, held: number}} Bar */

/**
 * Upright bars, for a row of days.
 * @param {string} label What a screen reader says.
 * @param {Bar[]} rows
 * @param {string} currency
 * @param {AbortSignal} signal
 */
export function dayChart(label, rows, currency, signal) {
  return chart((width) => upright(label, rows, currency, width), signal);
}

/** Lying bars, for names. */
export function nameChart(label, rows, currency, signal) {
  return chart((width) => lying(label, rows, currency, width), signal);
}

function chart(draw, signal) {
  const element = el('div', { class: 'chart' });
  // The width is the page's; only so the letters keep their size.
  const observer = new ResizeObserver(([entry]) => put(element, draw(Math.max(260, entry.contentRect.width))));
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  return element;
}

function lying(label, rows, currency, width) {
  const names = Math.min(200, width * 0.35);
  const amounts = 80;
  const top = Math.max(...rows.map(total), 0) || 1;
  const length = (amount) => (width - names - amounts) * amount / top;
  const letters = Math.floor(names / 7);
  return svg('svg', { width, height: rows.length * ROW, role: 'img', 'aria-label': label }, ...rows.map((row, index) => {
    const y = index * ROW;
    const name = row.name.length > letters ? `${row.name.slice(0, letters - 1)}…` : row.name;
    return svg('g', {}, tip(row, currency),
      svg('text', { x: 0, y: y + 18 }, name),
      svg('rect', { class: 'spent', x: names, y: y + 5, width: length(row.spent), height: ROW - 10 }),
      row.held > 0 && svg('rect', { class: 'held', x: names + length(row.spent), y: y + 5, width: length(row.held), height: ROW - 10 }),
      svg('text', { x: names + length(total(row)) + 8, y: y + 18 }, money(total(row), currency)));
  }));
}

function upright(label, rows, currency, width) {
  const top = Math.max(...rows.map(total), 0);
  const ticks = scale(top);
  const last = ticks.at(-1);
  const inner = { width: width - EDGE.left - EDGE.right, height: HEIGHT - EDGE.top - EDGE.bottom };
  const y = (amount) => EDGE.top + inner.height * (1 - amount / last);
  const step = inner.width / Math.max(1, rows.length);
  const bar = Math.max(1, Math.min(40, step * 0.7));
  const every = Math.ceil(rows.length / Math.max(1, Math.floor(inner.width / 64)));
  return svg('svg', { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': label },
    ...ticks.map((tick) => svg('g', {},
      svg('line', { class: 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(tick), y2: y(tick) }),
      svg('text', { x: EDGE.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, money(tick, currency)))),
    ...rows.map((row, index) => {
      const { name, spent, held } = row;
      const x = EDGE.left + step * index + (step - bar) / 2;
      return svg('g', {},
        tip(row, currency),
        svg('rect', { class: 'spent', x, width: bar, y: y(spent), height: y(0) - y(spent) }),
        held > 0 && svg('rect', { class: 'held', x, width: bar, y: y(spent + held), height: y(spent) - y(spent + held) }),
        // Told where nothing is seen too.
        svg('rect', { class: 'reach', x: EDGE.left + step * index, width: step, y: EDGE.top, height: inner.height }),
        (rows.length - 1 - index) % every === 0 && svg('text', { x: x + bar / 2, y: HEIGHT - 6, 'text-anchor': 'middle' }, name));
    }));
}

function total({ spent, held }) {
  return spent + held;
}

function tip({ name, spent, held }, currency) {
  return svg('title', {}, `${name}: ${money(spent, currency)} spent${held > 0 ? `, ${money(held, currency)} held` : ''}`);
}

/** Round amounts from zero to above the highest. */
function scale(top) {
  if (top <= 0) return [0, 1];
  const rough = top / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough);
  const count = Math.ceil(top / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
