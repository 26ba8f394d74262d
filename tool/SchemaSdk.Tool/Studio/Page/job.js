/** A job: its output beside its request, and what happened to it. */
import { get } from './api.js';
import { copyButton } from './copy.js';
import { el, put } from './dom.js';
import { money, moment, range, shown } from './format.js';
import { keepForm } from './form-state.js';
import { stateWord } from './job-state.js';
import { createProgress } from './progress.js';
import { go } from './router.js';
import { table } from './table.js';
import { resetTitle } from './title.js';
import { watch } from './watch.js';

/** @param {HTMLElement} main */
export async function showJob(main, { path, mode, signal }) {
  const key = path[1];
  const address = `/api/jobs/${encodeURIComponent(key)}`;
  const { job, events } = await get(address, signal);
  resetTitle(`Job of ${job.model}`);
  const facts = el('dl', { class: 'facts-list' });
  const history = el('div', {});
  const progress = createProgress({ onShown: drawFacts, isLinked: false });
  put(main, el('div', { class: 'view job' },
    el('p', { class: 'crumbs' }, el('a', { href: '#/jobs' }, 'Jobs')),
    el('div', { class: 'row' }, el('h1', {}, job.model), loadButton(job)),
    el('div', { class: 'halves' },
      el('section', { class: 'card', 'aria-labelledby': 'output' },
        el('h2', { id: 'output', class: 'eyebrow' }, 'Output'), progress.element, facts),
      el('section', { class: 'card', 'aria-labelledby': 'request' },
        el('div', { class: 'row' }, el('h2', { id: 'request', class: 'eyebrow' }, 'Request'),
          copyButton('Copy JSON', () => JSON.stringify(job.request, null, 2))),
        requestList(job.request))),
    el('h2', {}, 'What happened'), history));
  progress.show(job);
  drawEvents(events);
  follow();

  function drawFacts(now) {
    put(facts, entries([
      ['Estimate', range(now.estimate?.minimum, now.estimate?.maximum, now.currency)],
      ['Cost', money(now.cost, now.currency)],
      ['Held', now.held ? money(now.held, now.currency) : null],
      ['Host', now.host], ['Batch', now.batch], ['Tag', now.tag], ['Job at the host', now.job_id], ['Key', now.key],
      ['Planned', moment(now.planned_at)],
    ]));
  }

  function drawEvents(list) {
    put(history, table('What happened', [
      { title: 'At', value: (event) => moment(event.at) },
      { title: 'From', value: (event) => (event.from ? stateWord(event.from) : '–') },
      { title: 'To', value: (event) => stateWord(event.to) },
      { title: 'Attempt', value: (event) => event.attempt ?? '', isNumber: true, isWide: true },
      { title: 'Note', value: (event) => event.note ?? '' },
    ], list));
  }

  /** The view is there at once, and follows what is still at work. */
  async function follow() {
    try {
      await watch(key, progress.show, signal);
      drawEvents((await get(address, signal)).events);
      await mode.load(signal);
    } catch {
      // The view was left, or the job has left the ledger: what is shown stays as it was.
    }
  }
}

/** Puts the request of a job into the form of its model. */
export function loadButton(job) {
  return el('button', {
    type: 'button', onclick: () => {
      keepForm(job.model, job.request);
      go(['models', job.model]);
    },
  }, 'Load into the form');
}

/** A request, a value a line. */
export function requestList(request) {
  const pairs = Object.entries(request ?? {}).map(([name, value]) => [name, value === '' ? '(empty)' : shown(value)]);
  return el('dl', { class: 'request-list' }, ...entries(pairs));
}

function entries(pairs) {
  return pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)));
}
