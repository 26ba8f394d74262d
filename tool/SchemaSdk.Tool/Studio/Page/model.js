/** The page of a model: its form, what the request costs and is in code, and what the documents say about the model. */
import { announce, alarm } from './announce.js';
import { aboutPanels } from './about.js';
import { get } from './api.js';
import { createChecker } from './check.js';
import { createCode } from './code.js';
import { copyButton } from './copy.js';
import { el, put } from './dom.js';
import { createForm } from './form.js';
import { fromLink, keepForm, linkOf, recallForm } from './form-state.js';
import { createPrice } from './price.js';
import { settle } from './router.js';
import { createRun } from './run.js';
import { tabs } from './tabs.js';
import { resetTitle } from './title.js';

/**
 * @param {HTMLElement} main
 * @param {{studio: object, mode: object, path: string[], query: URLSearchParams, signal: AbortSignal}} context
 */
export async function showModel(main, { studio, mode, path, query, signal }) {
  const id = path[1];
  const model = await get(`/api/models/${encodeURIComponent(id)}`, signal);
  resetTitle(model.name);
  const price = createPrice();
  const code = createCode();
  const general = el('div', { class: 'general', role: 'status' });
  const form = createForm(model.parameters, changed);
  const run = createRun({ model, studio, mode, form, signal, onRefused: () => checker.now(form.values()) });
  const checker = createChecker(id, checked, alarm, signal);

  function changed() {
    keepForm(id, form.values());
    checker.soon(form.values());
  }

  function checked(answer) {
    const others = form.show(own(answer.violations, id), own(answer.warnings, id));
    put(general, others.map((message) => el('p', { class: 'notice bad' }, message)));
    form.dim(answer.unused);
    price.show(answer.price);
    code.show(answer);
    run.show(answer);
  }

  function reset() {
    form.load({});
    changed();
    announce('Every field is unset.');
  }

  const tools = el('div', { class: 'form-tools' },
    copyButton('Copy link', () => linkOf(id, form.values())),
    el('button', { type: 'button', class: 'quiet', onclick: reset }, 'Unset all'));
  const formPanel = el('div', { class: 'form-panel' }, general, form.element);
  const { list, panels } = tabs('About the model', [{ name: 'form', title: 'Form', panel: formPanel }, ...aboutPanels(model)]);
  put(main, el('div', { class: 'try' },
    heading(model),
    el('div', { class: 'left' }, el('div', { class: 'tabs-row' }, list, tools), ...panels),
    el('div', { class: 'right' },
      el('section', { class: 'card run-card', 'aria-label': 'Run' }, price.element, run.button, run.note),
      run.job, code.element)));

  const given = fromLink(query);
  const strangers = form.load(given ?? recallForm(id) ?? {});
  if (given) {
    keepForm(id, form.values());
    settle(['models', id]);
  }
  if (strangers.length > 0) alarm(new Error(`Left out, because ${model.name} has no such parameter: ${strangers.join(', ')}.`));
  checker.now(form.values());
  run.resume();
}

/** Elsewhere a message names the model; on its page that is said. */
function own(problems, id) {
  return problems.map((problem) => ({ ...problem, message: problem.message.replace(` (${id})`, '') }));
}

function heading(model) {
  return el('header', { class: 'model-head' },
    el('p', { class: 'crumbs' }, el('a', { href: '#/models' }, 'Models')),
    el('h1', {}, model.name),
    el('p', { class: 'facts' }, el('code', {}, model.id),
      ...[model.provider, model.host, model.endpoint].filter(Boolean).map((text) => ` · ${text}`)),
    model.description && el('p', { class: 'lead' }, model.description));
}
