/** Any number of items, in an order that buttons change. */
import { announce } from './announce.js';
import { el, put } from './dom.js';
import { constantsOf } from './object.js';

export function listControl(parameter, { name, changed, createField }) {
  const item = parameter.item ?? { kind: 'json', name: 'item' };
  let fields = [];
  const items = el('div', { class: 'items' });
  const add = el('button', { type: 'button', class: 'small', 'aria-label': `Add an item to ${name}`, onclick: append }, 'Add an item');
  draw();

  function create(value) {
    const label = `${name} ${fields.length + 1}`;
    const field = createField({ ...item, required: true, has_default: false }, changed, {
      label, isPlain: true, actions: [
        action('↑', 'Move up', () => move(field, -1)), action('↓', 'Move down', () => move(field, 1)),
        action('✕', 'Remove', () => remove(field)),
      ],
    });
    if (value !== undefined) field.set(value);
    return field;
  }

  function action(sign, text, run) {
    return el('button', { type: 'button', class: 'quiet icon', 'data-action': text, 'aria-label': text, onclick: run }, sign);
  }

  function append() {
    fields.push(create());
    draw();
    changed();
    fields.at(-1).focus();
  }

  function move(field, by) {
    const from = fields.indexOf(field);
    const to = from + by;
    if (to < 0 || to >= fields.length) return;
    fields.splice(from, 1);
    fields.splice(to, 0, field);
    draw();
    changed();
    field.element.querySelector(`:scope > .tools [data-action="${by < 0 ? 'Move up' : 'Move down'}"]`).focus();
    announce(`Now item ${to + 1} of ${fields.length}.`);
  }

  function remove(field) {
    const at = fields.indexOf(field);
    fields.splice(at, 1);
    draw();
    changed();
    (fields[Math.min(at, fields.length - 1)]?.element.querySelector('[data-action="Remove"]') ?? add).focus();
    announce(`Removed item ${at + 1}.`);
  }

  /** Numbers the items anew. */
  function draw() {
    fields.forEach((field, index) => {
      put(field.element.querySelector('.label'), `${name} ${index + 1}`);
      for (const button of field.element.querySelectorAll(':scope > .tools [data-action]')) {
        button.setAttribute('aria-label', `${button.dataset.action} item ${index + 1} of ${name}`);
      }
    });
    put(items, fields.map((field) => field.element));
    add.disabled = Boolean(parameter.max_items) && fields.length >= parameter.max_items;
  }

  return {
    element: el('div', { class: 'list' }, items, add),
    get: () => (fields.length > 0 ? fields.map((field) => field.get() ?? blank(item)) : undefined),
    set(value) {
      fields = [];
      for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value]) fields.push(create(one));
      draw();
    },
    children: () => fields,
    child: (index) => fields[index],
  };
}

/** What an item is while nothing is in it: an item is there or not, but never unset. */
function blank(item) {
  const { kind } = item;
  if (kind === 'object') return constantsOf(item);
  if (kind === 'list' || kind === 'url_list' || kind === 'media_list') return [];
  return ['text', 'long_text', 'url', 'media', 'scenes'].includes(kind) ? '' : null;
}
