/** How a job stands: state, progress, what it made or why it failed, and what can be done about it. */
import { alarm, announce } from './announce.js';
import { post } from './api.js';
import { el, put } from './dom.js';
import { elapsed, money, range } from './format.js';
import { isActive, stateChip, stateSentence, stateWord } from './job-state.js';
import { output } from './output.js';
import { linkTo } from './router.js';

/** @param {{onShown?: (job: object) => void, isLinked?: boolean}} [options] */
export function createProgress({ onShown, isLinked = true } = {}) {
  const head = el('div', { class: 'run-head' });
  const bar = el('div', {});
  const files = el('div', { class: 'outputs' });
  const failure = el('div', { role: 'alert' });
  const element = el('div', { class: 'run-job' }, head, bar, failure, files);
  let shownFiles = '';
  let shownFailure = '';
  let said = '';

  /** @param {object} job */
  function show(job) {
    put(head,
      stateChip(job.state),
      el('span', { class: 'muted' }, summary(job)),
      job.can_cancel && isActive(job) && el('button', { type: 'button', class: 'small', onclick: () => cancel(job) }, 'Cancel'),
      isLinked && el('a', { href: linkTo(['jobs', job.key]) }, 'Open the job'));
    const known = job.progress === null ? {} : { max: 1, value: part(job.progress) };
    put(bar, isActive(job) && el('progress', { 'aria-label': 'Progress of the job', ...known }));
    showFiles(job.files ?? []);
    showFailure(job);
    const now = stateWord(job.state);
    if (now !== said) announce(`The job: ${now}.`);
    said = now;
    onShown?.(job);
  }

  /** A video that plays is not made anew. */
  function showFiles(list) {
    const key = list.map((file) => file.url).join(' ');
    if (key === shownFiles) return;
    shownFiles = key;
    put(files, list.map(output));
  }

  function showFailure({ error, state }) {
    const text = isActive({ state }) || state === 'downloaded' ? '' : `${error?.code}${error?.message}${state}`;
    if (text === shownFailure) return;
    shownFailure = text;
    put(failure, text && el('div', { class: 'failure' },
      el('p', {}, error ? error.message : stateSentence(state)),
      error?.code && el('p', { class: 'muted' }, 'Code ', el('code', {}, error.code), ` · ${stateSentence(state)}`)));
  }

  async function cancel(job) {
    try {
      show((await post(`/api/jobs/${encodeURIComponent(job.key)}/cancel`, {})).job);
    } catch (error) {
      alarm(error);
    }
  }

  return { element, show };
}

function summary(job) {
  const time = elapsed(job.submitted_at ?? job.planned_at, job.ended_at ?? new Date().toISOString());
  if (!isActive(job)) return `${time}${job.cost === null ? '' : ` · ${money(job.cost, job.currency)}`}`;
  const percent = job.progress === null ? '' : `${Math.round(part(job.progress) * 100)}% · `;
  return `${percent}${job.status ?? ''} · ${range(job.estimate?.minimum, job.estimate?.maximum, job.currency)} held`.replace(/^ · /, '');
}

/** Hosts tell progress as a share or in percent. */
function part(progress) {
  return Math.min(1, progress > 1 ? progress / 100 : progress);
}
