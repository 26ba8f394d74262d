/** The jobs of the ledger: filtered, newest first, kept up to date while one is at work. */
import { alarm } from './announce.js';
import { get } from './api.js';
import { el, put } from './dom.js';
import { filters, optionsOf } from './filters.js';
import { elapsed, moment, money, plural, range, shown } from './format.js';
import { isActive, stateChip, STATES, stateWord } from './job-state.js';
import { go, linkTo, settle } from './router.js';
import { keep, recall } from './store.js';
import { table } from './table.js';

const KEPT = 'filters:jobs';
const PAGE = 50;
const REFRESH = 2000;

/** @param {HTMLElement} main */
export async function showJobs(main, { studio, query, signal }) {
  const [{ models }, { by_batch: batches }] = await Promise.all([get('/api/models', signal), get('/api/money?days=1', signal)]);
  const chosen = query.size > 0 ? Object.fromEntries(query) : recall(KEPT) ?? {};
  const picked = new Map();
  const place = el('div', {});
  const count = el('p', { class: 'muted', role: 'status' });
  const compare = el('button', { type: 'button', onclick: () => go(['compare', ...picked.keys()]) }, 'Compare two');
  const more = el('button', { type: 'button', onclick: () => load(true) }, 'Show older jobs');
  let jobs = [];
  let next = null;
  let values = chosen;
  let timer;
  let turn = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const bar = filters([
    { name: 'text', label: 'Search', kind: 'search' },
    { name: 'state', label: 'State', options: STATES.map((state) => [state, stateWord(state)]) },
    { name: 'model', label: 'Model', options: optionsOf(models.map((model) => model.id), chosen.model) },
    { name: 'batch', label: 'Batch', options: optionsOf(batches.map((row) => row.batch), chosen.batch) },
  ], chosen, changed);
  put(main, el('div', { class: 'view' }, el('h1', {}, 'Jobs'), bar.element,
    el('div', { class: 'row' }, count, compare), place, more));
  settle(['jobs'], values);
  drawPicked();
  await load(false);

  function changed(now) {
    values = now;
    keep(KEPT, values);
    settle(['jobs'], values);
    clearTimeout(timer);
    timer = setTimeout(() => load(false), 150);
  }

  /** Reads the newest page anew, or the one below what is shown. An answer that was overtaken is left out. */
  async function load(isMore) {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const limit = isMore ? PAGE : Math.min(500, Math.max(PAGE, jobs.length));
    try {
      const search = new URLSearchParams({ ...values, limit, ...(isMore && next !== null ? { before: next } : {}) });
      const page = await get(`/api/jobs?${search}`, signal);
      if (mine !== turn || signal.aborted) return;
      jobs = isMore ? [...jobs, ...page.jobs] : page.jobs;
      ({ next } = page);
      draw();
      if (jobs.some(isActive)) timer = setTimeout(() => load(false), REFRESH);
    } catch (error) {
      alarm(error);
    }
  }

  function draw() {
    // What has the focus is drawn anew with the rest, and gets it back.
    const focused = document.activeElement?.dataset?.focus;
    more.hidden = next === null;
    put(count, jobs.length === 0 ? 'No job' : `${plural(jobs.length, 'job')}${next === null ? '' : ', and older ones'}`);
    put(place, jobs.length === 0 ? empty(values) : table('Jobs', columns(), jobs, { onRow }));
    if (focused) place.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  function columns() {
    return [
      { title: el('span', { class: 'unseen' }, 'Compare'), value: pick, isFit: true },
      { title: 'State', value: (job) => stateChip(job.state), isFit: true },
      { title: 'Model and request', value: (job) => el('div', { class: 'job-request' },
        el('a', { href: linkTo(['jobs', job.key]), 'data-focus': `open ${job.key}` }, job.model),
        job.source !== studio.mode && el('span', { class: 'chip' }, job.source === 'live' ? 'real host' : 'local host'),
        el('p', { class: 'muted' }, excerpt(job.request))) },
      { title: 'Cost', value: cost, isNumber: true, isFit: true },
      { title: 'Planned', value: (job) => moment(job.planned_at), isWide: true, isFit: true },
      { title: 'Took', value: (job) => elapsed(job.submitted_at, job.ended_at), isNumber: true, isWide: true, isFit: true },
      { title: 'Batch', value: (job) => job.batch ?? '', isWide: true, isFit: true },
    ];
  }

  function pick(job) {
    return el('input', {
      type: 'checkbox', 'aria-label': `Compare the job of ${job.model}, ${excerpt(job.request)}`, 'data-focus': `pick ${job.key}`,
      checked: picked.has(job.key), onchange: (event) => {
        if (event.target.checked) picked.set(job.key, job);
        else picked.delete(job.key);
        drawPicked();
      },
    });
  }

  function drawPicked() {
    compare.disabled = picked.size !== 2;
    put(compare, picked.size === 2 ? 'Compare side by side' : `Pick two to compare${picked.size > 0 ? ` (${picked.size})` : ''}`);
  }

  /** The whole row opens the job, for a mouse; a keyboard has the link. */
  function onRow(element, job) {
    element.addEventListener('click', (event) => {
      if (!event.target.closest('a, input, button') && String(getSelection()) === '') go(['jobs', job.key]);
    });
  }
}

function cost(job) {
  if (job.cost !== null) return money(job.cost, job.currency);
  return isActive(job) ? el('span', { class: 'muted' }, range(job.estimate?.minimum, job.estimate?.maximum, job.currency)) : '–';
}

/** What tells one request from another: its text, else its values. */
export function excerpt(request) {
  const { prompt, text } = request ?? {};
  const line = shown(prompt ?? text ?? request ?? '');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

function empty(values) {
  return el('div', { class: 'empty' }, el('p', {}, Object.keys(values).length > 0
    ? 'No job fits all of that.'
    : 'Nothing has run yet. A model’s page has the button.'));
}
