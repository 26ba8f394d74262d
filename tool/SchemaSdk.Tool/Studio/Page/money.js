/** What was spent: by day, by model, and by batch with where its jobs stand. */
import { alarm } from './announce.js';
import { get } from './api.js';
import { dayChart, nameChart } from './chart.js';
import { csvButton } from './csv.js';
import { el, newId, put } from './dom.js';
import { money, plural } from './format.js';
import { stateChip, STATES } from './job-state.js';
import { linkTo, settle } from './router.js';
import { table } from './table.js';

const REFRESH = 2000;
const SPANS = [7, 30, 90];
const ACTIVE = ['planned', 'sending', 'submitted', 'completed'];

/** @param {HTMLElement} main */
export async function showMoney(main, { studio, query, signal }) {
  const place = el('div', {});
  const span = choice('Time', SPANS.map((days) => [days, `last ${days} days`]), query.get('days') ?? 30, load);
  // What the local host was asked for never adds to what was billed.
  const source = choice('Hosts', [['local', 'local host'], ['live', 'real hosts']], query.get('source') ?? studio.mode, load);
  let timer;
  let before = '';
  signal.addEventListener('abort', () => clearTimeout(timer));
  put(main, el('div', { class: 'view' },
    el('div', { class: 'row' }, el('h1', {}, 'Money'), el('div', { class: 'filters' }, source.element, span.element)), place));
  await load();

  async function load() {
    clearTimeout(timer);
    settle(['money'], { days: span.select.value, source: source.select.value });
    try {
      const answer = await get(`/api/money?${new URLSearchParams({ days: span.select.value, source: source.select.value })}`, signal);
      source.element.hidden = (answer.sources ?? []).length < 2;
      // Who reads a table with the keyboard keeps the place while nothing changes.
      const now = JSON.stringify(answer);
      if (now !== before) put(place, content(answer));
      before = now;
      if (answer.by_batch.some(isAtWork)) timer = setTimeout(load, REFRESH);
    } catch (error) {
      alarm(error);
    }
  }

  function content({ currency, totals, by_day: days, by_model: models, by_batch: batches }) {
    const rows = filled(days, Number(span.select.value));
    const amount = (value) => money(value, currency);
    return [
      el('dl', { class: 'tiles' },
        tile('Spent', amount(totals.spent)), tile('Held', amount(totals.held)),
        tile('Jobs', totals.count.toLocaleString('en-US')),
        totals.overrun > 0 && tile('Above estimates', amount(totals.overrun)),
        studio.budget && tile('Left of the budget', amount(studio.budget.ceiling - studio.budget.spent - studio.budget.held))),
      part('By day', 'money-by-day.csv', 'Day', 'day', [...days].reverse(), currency,
        dayChart(`Spent by day: ${plural(days.length, 'day')} with jobs, ${amount(sum(days))} in all.`, rows, currency, signal)),
      part('By model', 'money-by-model.csv', 'Model', 'model', models, currency,
        nameChart(`Spent by model: ${plural(models.length, 'model')}.`, named(models, 'model'), currency, signal)),
      batchPart(batches, currency, signal),
    ];
  }
}

function choice(label, options, chosen, onchange) {
  const id = newId('choice');
  const select = el('select', { id, onchange }, ...options.map(([value, text]) => el('option', { value }, text)));
  if (options.some(([value]) => String(value) === String(chosen))) select.value = chosen;
  return { select, element: el('div', { class: 'filter' }, el('label', { for: id }, label), select) };
}

function part(title, file, heading, key, rows, currency, chart) {
  const columns = [
    { title: heading, cell: (row) => row[key], value: (row) => row[key] },
    { title: 'Jobs', cell: (row) => row.count, value: (row) => row.count, isNumber: true },
    { title: 'Spent', cell: (row) => row.spent, value: (row) => money(row.spent, currency), isNumber: true },
    { title: 'Held', cell: (row) => row.held, value: (row) => money(row.held, currency), isNumber: true },
  ];
  return section(title, csvButton(file, columns, rows), rows.length > 0 && chart, listed(title, columns, rows));
}

function batchPart(batches, currency, signal) {
  const columns = [
    { title: 'Batch', cell: (row) => row.batch, value: jobsOf },
    { title: 'Jobs', cell: (row) => JSON.stringify(row.counts), value: states },
    { title: 'Spent', cell: (row) => row.spent, value: (row) => money(row.spent, currency), isNumber: true },
    { title: 'Held', cell: (row) => row.held, value: (row) => money(row.held, currency), isNumber: true },
    { title: 'Budget', cell: (row) => row.ceiling, value: (row) => budget(row, currency), isNumber: true },
    { title: 'Overdue', cell: (row) => row.oldest_due_seconds, value: overdue, isNumber: true, isWide: true },
  ];
  return section('By batch', csvButton('money-by-batch.csv', columns, batches), batches.length > 0
    && nameChart(`Spent by batch: ${plural(batches.length, 'batch', 'batches')}.`, named(batches, 'batch'), currency, signal),
  listed('By batch', columns, batches));
}

function section(title, button, chart, content) {
  const id = newId('part');
  return el('section', { class: 'card', 'aria-labelledby': id },
    el('div', { class: 'row' }, el('h2', { id }, title), button), chart, content);
}

function listed(title, columns, rows) {
  return rows.length > 0 ? table(`${title}, as a table`, columns, rows) : el('p', { class: 'muted' }, 'Nothing in this time.');
}

function named(rows, key) {
  return rows.map((row) => ({ ...row, name: row[key] || 'none' }));
}

function jobsOf({ batch }) {
  return batch ? el('a', { href: linkTo(['jobs'], { batch }) }, batch) : 'none';
}

function states({ counts }) {
  return el('span', { class: 'chips' }, ...STATES.filter((state) => counts[state] > 0)
    .map((state) => el('span', { class: 'state-count' }, stateChip(state), ` ${counts[state].toLocaleString('en-US')}`)));
}

function budget({ ceiling, spent, held, batch }, currency) {
  if (ceiling === null || ceiling === undefined) return 'none';
  return el('span', { class: 'budget' }, money(ceiling, currency),
    el('progress', { max: ceiling, value: spent + held, 'aria-label': `Budget of ${batch} used` }));
}

function overdue({ oldest_due_seconds: seconds }) {
  return seconds > 1 ? `${Math.round(seconds)} s` : '';
}

function isAtWork({ counts }) {
  return ACTIVE.some((state) => counts[state] > 0);
}

function tile(name, value) {
  return el('div', { class: 'tile' }, el('dt', {}, name), el('dd', {}, value));
}

function sum(rows) {
  return rows.reduce((total, row) => total + row.spent, 0);
}

/** A day without jobs is a gap in the chart, not a missing bar. */
function filled(days, count) {
  const known = new Map(days.map((row) => [row.day, row]));
  const today = Date.parse(new Date().toISOString().slice(0, 10));
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(today - (count - 1 - index) * 86400000).toISOString().slice(0, 10);
    return { name: day.slice(5), spent: known.get(day)?.spent ?? 0, held: known.get(day)?.held ?? 0 };
  });
}
