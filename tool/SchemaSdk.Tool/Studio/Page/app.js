/** Starts the page: takes the token, shows which hosts run, and the view that the address names. */
import { alarm, calm } from './announce.js';
import { get, hasToken, takeToken } from './api.js';
import { showCompare } from './compare.js';
import { el, put } from './dom.js';
import { showJob } from './job.js';
import { showJobs } from './jobs.js';
import { createMode } from './mode.js';
import { showModel } from './model.js';
import { showModels } from './models.js';
import { showMoney } from './money.js';
import { place } from './router.js';
import { resetTitle } from './title.js';

const main = document.getElementById('main');
const mode = createMode(document.getElementById('mode'));
let leave = new AbortController();
let isFirst = true;

/** @type {Record<string, (main: HTMLElement, context: object) => Promise<void>>} */
const views = { models: showModels, jobs: showJobs, money: showMoney, compare: showCompare };

async function show() {
  if (location.hash === '#main') return main.focus();
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  const { path, query } = place();
  const [name = 'models', id] = path;
  mark(name === 'compare' ? 'jobs' : name);
  calm();
  put(main);
  if (!hasToken()) return put(main, withoutToken());
  try {
    const studio = await mode.load(signal);
    const view = name === 'models' && id ? showModel : name === 'jobs' && id ? showJob : views[name] ?? showModels;
    resetTitle(name);
    await view(main, { studio, mode, path, query, signal });
    if (!isFirst && !signal.aborted) focusHeading();
    isFirst = false;
  } catch (error) {
    if (signal.aborted) return;
    if (error.status === 401) put(main, withoutToken());
    else alarm(error);
  }
}

function mark(name) {
  for (const link of document.querySelectorAll('[data-view]')) {
    if (link.dataset.view === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Who uses a keyboard or a screen reader is taken to what changed. */
function focusHeading() {
  const heading = main.querySelector('h1');
  if (!heading || main.contains(document.activeElement)) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function withoutToken() {
  return el('section', { class: 'empty' }, el('h1', {}, 'Open the link that the studio printed'),
    el('p', {}, 'It ends with a token that only this tab then knows. ',
      el('code', {}, 'schema-sdk studio'), ' prints a new one each time it starts.'));
}

takeToken();
addEventListener('hashchange', () => {
  takeToken();
  show();
});
show();
