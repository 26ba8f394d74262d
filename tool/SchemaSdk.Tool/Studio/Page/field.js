/** One parameter: its label, what it means, its control, and what is wrong with its value. */
import { createControl } from './controls.js';
import { el, newId, put } from './dom.js';
import { defaultText } from './hint.js';
import { limits } from './limits.js';

const EMPTY = {
  text: ['', 'text'], long_text: ['', 'text'], scenes: ['', 'text'], list: [[], 'list'], url_list: [[], 'list'], media_list: [[], 'list'],
  object: [{}, 'object'],
};

/**
 * @param {import('./form.js').Parameter} parameter
 * @param {() => void} onChange
 * @param {{label?: string, actions?: Node[], isPlain?: boolean}} [options] A label other than the name; buttons beside it (items of a
 * list); `isPlain` for what can't be unset by itself.
 */
export function createField(parameter, onChange, { label, actions = [], isPlain = false } = {}) {
  const id = newId('f');
  const parts = Object.fromEntries(['label', 'about', 'state', 'errors', 'facts', 'unused'].map((part) => [part, `${id}-${part}`]));
  // A value that no control can show: null, or an empty text, list or object that somebody chose. Undefined where there is none.
  let fixed;
  let isTouched = false;
  let messages = [];
  let warnings = [];
  let reason = null;

  const control = createControl(parameter, { id, labelId: parts.label, name: label ?? parameter.name, changed, createField });
  const state = el('div', { class: 'state', id: parts.state });
  const about = describe(parameter, parts.about);
  const errors = el('div', { class: 'errors', id: parts.errors });
  const unused = el('p', { class: 'unused-reason', id: parts.unused });
  const body = el('div', { class: 'control' }, control.element);
  const isGroup = !control.target;
  const caption = isGroup
    ? el('legend', { id: parts.label, class: 'label' }, label ?? parameter.name)
    : el('label', { id: parts.label, class: 'label', for: control.target.id }, label ?? parameter.name);
  const element = el(isGroup ? 'fieldset' : 'div', { class: `field kind-${parameter.kind}`, 'data-name': parameter.name },
    caption, el('span', { class: 'facts', id: parts.facts }, factsOf(parameter)),
    (!isPlain || actions.length > 0) && el('div', { class: 'tools' }, state, ...actions),
    about, body, unused, errors);
  element.addEventListener('focusout', touch);
  draw();

  function changed() {
    fixed = undefined;
    draw();
    onChange();
  }

  function get() {
    return fixed === undefined ? control.get() : fixed;
  }

  function set(value) {
    const empty = EMPTY[parameter.kind];
    fixed = value === null || (empty && same(value, empty[0])) ? value : undefined;
    control.set(fixed === undefined ? value : undefined);
    draw();
  }

  function choose(value) {
    set(value);
    onChange();
    if (value === undefined) field.focus();
    else state.querySelector('button')?.focus();
  }

  /** Says whether the value is sent, and lets it be taken back. */
  function draw() {
    const value = get();
    const isSet = value !== undefined;
    const name = label ?? parameter.name;
    const empty = EMPTY[parameter.kind];
    element.classList.toggle('is-set', isSet);
    const offers = [];
    if (fixed !== undefined) offers.push(el('span', { class: 'chip' }, fixed === null ? 'null is sent' : `an empty ${empty[1]} is sent`));
    if (isSet && !isPlain && !parameter.constant) offers.push(button('Clear', `Clear ${name}`, undefined));
    if (!isSet && !isPlain && empty && !(parameter.required && typeof empty[0] === 'string')) {
      offers.push(button('Send empty', `Send an empty ${empty[1]} as ${name}`, empty[0], 'offer'));
    }
    if (!isSet && !isPlain && !parameter.required && parameter.nullable) {
      offers.push(button('Send null', `Send null as ${name}`, null, 'offer'));
    }
    if (!isSet && !isPlain && parameter.required) offers.push(el('span', { class: 'tag' }, 'required'));
    put(state, offers);
    link();
  }

  function button(text, name, value, rank = '') {
    return el('button', { type: 'button', class: `quiet ${rank}`, 'aria-label': name, onclick: () => choose(value) }, text);
  }

  function show(wrong, odd) {
    messages = wrong;
    warnings = odd;
    drawErrors();
  }

  function touch() {
    if (isTouched) return;
    isTouched = true;
    drawErrors();
  }

  /** What nobody came to yet is asked for, not complained about. */
  function drawErrors() {
    const all = [control.problem?.(), ...messages].filter(Boolean);
    const isAwaited = !isTouched && parameter.required && get() === undefined;
    element.classList.toggle('is-invalid', all.length > 0 && !isAwaited);
    errors.classList.toggle('is-awaited', isAwaited);
    put(errors, all.map((message) => el('p', {}, message)), warnings.map((message) => el('p', { class: 'warning' }, message)));
    link();
  }

  function dim(why) {
    reason = why;
    element.classList.toggle('is-unused', why !== null);
    put(unused, why);
    link();
  }

  function link() {
    const target = control.target ?? element;
    const described = [
      factsOf(parameter) && parts.facts, about.childNodes.length > 0 && parts.about, reason && parts.unused,
      errors.childNodes.length > 0 && parts.errors,
    ].filter(Boolean);
    if (described.length > 0) target.setAttribute('aria-describedby', described.join(' '));
    else target.removeAttribute('aria-describedby');
    if (control.target) {
      if (element.classList.contains('is-invalid')) target.setAttribute('aria-invalid', 'true');
      else target.removeAttribute('aria-invalid');
    }
  }

  const field = {
    name: parameter.name, constant: parameter.constant ? parameter.options[0].value : undefined, element, get, set, show, dim, touch,
    find([first, ...rest]) {
      return first === undefined ? field : control.child?.(first)?.find(rest) ?? field;
    },
    children: () => control.children?.() ?? [],
    isInvalid: () => messages.length > 0 || Boolean(control.problem?.()),
    problem: () => control.problem?.(),
    focus: () => (control.target ?? element.querySelector('input, select, textarea, button'))?.focus(),
  };
  return field;
}

/** The default is said here where the control does not say it. */
function factsOf(parameter) {
  const isSaid = ['enum', 'boolean', 'one_of'].includes(parameter.kind) || !parameter.has_default;
  return [...limits(parameter), ...(isSaid ? [] : [`default ${defaultText(parameter)}`])].join(' · ');
}

function describe(parameter, id) {
  const old = parameter.deprecated;
  return el('div', { class: 'about', id },
    parameter.description && el('p', {}, parameter.description),
    old !== null && old !== undefined && el('p', { class: 'deprecated' }, old ? `Deprecated: ${old}` : 'Deprecated.'));
}

function same(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}
