/** The button that spends: it says the price, sends the price that was seen, and means each request once. */
import { alarm, announce, calm } from './announce.js';
import { get, post } from './api.js';
import { el, put } from './dom.js';
import { plural, range } from './format.js';
import { createIntent } from './intent.js';
import { isActive, stateWord } from './job-state.js';
import { createProgress } from './progress.js';
import { tell } from './title.js';
import { watch } from './watch.js';

/**
 * @param {{model: object, studio: object, mode: object, form: object, signal: AbortSignal, onRefused: (error: Error) => void}} context
 */
export function createRun({ model, studio, mode, form, signal, onRefused }) {
  const intent = createIntent(model.id);
  const button = el('button', { type: 'button', class: 'primary', onclick: run }, 'Run');
  const note = el('p', { class: 'run-note muted' }, whereTo(model, studio));
  const progress = createProgress();
  const job = el('section', { class: 'card last-run', 'aria-label': 'Last run', hidden: true },
    el('h2', { class: 'eyebrow' }, 'Last run'), progress.element);
  let check;
  let known;
  let followed = { key: undefined, end: new AbortController() };

  /** @param {object} answer The check of what the form says now. */
  function show(answer) {
    check = answer;
    draw();
  }

  function draw() {
    const wrong = check ? check.violations.length + form.problems().length : 0;
    button.classList.toggle('is-blocked', wrong > 0);
    // Not as the view opens: nothing has been filled in then.
    if (known !== undefined && known !== wrong) announce(wrong === 0 ? 'The request is valid.' : `${plural(wrong, 'value')} to fix.`);
    known = wrong;
    put(button, wrong > 0 ? `Run – ${wrong} to fix` : check?.price ? `Run for ${cost(check.price)}` : 'Run');
  }

  async function run() {
    if (!check) return;
    if (check.violations.length + form.problems().length > 0) {
      form.insist();
      announce('Not sent: some values need a change first.');
      return;
    }
    const parameters = form.values();
    const key = intent.keyOf(parameters);
    calm();
    try {
      const started = await post('/api/runs', { key, model: model.id, parameters, price: check.price?.maximum ?? null });
      announce('Started.');
      follow(key, started.job);
      // On a narrow window it is below the form.
      job.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      if (signal.aborted) return;
      // Nothing was sent, so a changed mind is a new run. Where no answer came, the key stays: the job may be there.
      if (error.status >= 400) intent.end(key);
      alarm(error);
      onRefused(error);
    }
  }

  /** The same job may be asked for twice; it is watched once. */
  async function follow(key, first) {
    if (followed.key === key) return;
    followed.end.abort();
    followed = { key, end: new AbortController() };
    job.hidden = false;
    if (first) progress.show(first);
    const mine = AbortSignal.any([signal, followed.end.signal]);
    try {
      const ended = await watch(key, (now) => {
        progress.show(now);
        if (isActive(now)) tell(`${stateWord(now.state)} – ${model.name}`);
      }, mine);
      intent.end(key);
      tell(`${stateWord(ended.state)} – ${model.name}`, true);
      await mode.load(signal);
    } catch (error) {
      if (!mine.aborted) alarm(error);
    }
  }

  /** After a reload, the run that was started before is still there. */
  async function resume() {
    const key = intent.last();
    if (!key) return;
    try {
      const { job: found } = await get(`/api/jobs/${encodeURIComponent(key)}`, signal);
      if (isActive(found)) await follow(key, found);
      else {
        intent.end(key);
        job.hidden = false;
        progress.show(found);
      }
    } catch (error) {
      if (error.status === 404) intent.end(key);
    }
  }

  return { button, note, job, show, resume };
}

function cost({ minimum, maximum, currency }) {
  const text = range(minimum, maximum, currency);
  return text === 'unknown' ? 'an unknown price' : text;
}

/** What a run will do, said before it is done. */
function whereTo(model, studio) {
  if (studio.mode !== 'live') return 'Played on this machine; nothing is billed.';
  const host = studio.hosts.find(({ id }) => id === model.host);
  if (host?.key_set === false) return `No key: set ${host.key_variable}, and start the studio again.`;
  return `Sent to ${host?.name ?? model.host}, which bills it.`;
}
