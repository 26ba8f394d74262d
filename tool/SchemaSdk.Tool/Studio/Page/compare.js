/** Two jobs side by side: what they made, and where their requests differ. */
import { get } from './api.js';
import { el, put } from './dom.js';
import { elapsed, money, shown } from './format.js';
import { loadButton } from './job.js';
import { createProgress } from './progress.js';
import { linkTo } from './router.js';
import { table } from './table.js';

/** @param {HTMLElement} main */
export async function showCompare(main, { path, signal }) {
  const keys = path.slice(1, 3);
  const jobs = (await Promise.all(keys.map((key) => get(`/api/jobs/${encodeURIComponent(key)}`, signal)))).map(({ job }) => job);
  put(main, el('div', { class: 'view' },
    el('p', { class: 'crumbs' }, el('a', { href: '#/jobs' }, 'Jobs')),
    el('h1', {}, 'Side by side'),
    el('div', { class: 'halves' }, ...jobs.map(side)),
    el('h2', {}, 'Where they differ'), differences(jobs)));
}

function side(job, index) {
  const progress = createProgress({ isLinked: false });
  progress.show(job);
  return el('section', { class: 'card', 'aria-label': `Job ${letter(index)}` },
    el('div', { class: 'row' },
      el('h2', {}, el('a', { href: linkTo(['jobs', job.key]) }, `${letter(index)} · ${job.model}`)), loadButton(job)),
    progress.element);
}

function differences(jobs) {
  const names = [...new Set(jobs.flatMap((job) => Object.keys(job.request ?? {})))];
  const rows = [
    { name: 'model', values: jobs.map((job) => job.model) },
    ...names.map((name) => ({ name, values: jobs.map((job) => (name in (job.request ?? {}) ? shown(job.request[name]) : '(not set)')) })),
    { name: 'cost', values: jobs.map((job) => money(job.cost, job.currency)) },
    { name: 'took', values: jobs.map((job) => elapsed(job.submitted_at, job.ended_at)) },
  ];
  const columns = [
    { title: 'Value', value: ({ name }) => name },
    ...jobs.map((_, index) => ({ title: letter(index), value: ({ values }) => values[index] })),
    { title: el('span', { class: 'unseen' }, 'Differs'), value: ({ values }) => (values[0] === values[1] ? '' : 'differs') },
  ];
  return table('Where the two differ', columns, rows, {
    onRow: (element, { values }) => element.classList.toggle('differs', values[0] !== values[1]),
  });
}

function letter(index) {
  return 'AB'[index];
}
