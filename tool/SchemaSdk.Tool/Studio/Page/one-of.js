/** A value of one of several forms: a choice of the form, then its fields. */
import { el, newId } from './dom.js';
import { unsetText } from './hint.js';

/** What a form without a name is called. */
const WORDS = {
  enum: 'one of the options', boolean: 'yes or no', number: 'a number', integer: 'a whole number', text: 'a text',
  'long text': 'a long text',
  url: 'an address', media: 'a file or an address', list: 'a list', object: 'an object', json: 'JSON',
};

export function oneOfControl(parameter, { name, changed, createField }) {
  const alternatives = parameter.alternatives ?? [];
  const place = el('div', { class: 'nested' });
  const select = el('select', { id: newId('alt'), 'aria-label': `Form of ${name}`, onchange: chosen },
    el('option', { value: '' }, `(${unsetText(parameter)})`),
    ...alternatives.map(({ label }, index) => el('option', { value: index }, WORDS[label] ?? label)));
  let inner;

  function chosen() {
    show(select.value === '' ? -1 : Number(select.value));
    changed();
  }

  function show(index) {
    inner = alternatives[index] && createField({ ...alternatives[index].parameter, required: false, has_default: false }, changed, {
      label: alternatives[index].label, isPlain: true,
    });
    place.replaceChildren(...(inner ? [inner.element] : []));
    place.hidden = !inner;
  }

  show(-1);
  return {
    element: el('div', { class: 'one-of' }, select, place),
    get: () => inner?.get(),
    set(value) {
      const index = value === undefined ? -1 : nearest(alternatives, value);
      select.value = index < 0 ? '' : index;
      show(index);
      inner?.set(value);
    },
    children: () => (inner ? [inner] : []),
    child: (segment) => inner && { find: (rest) => inner.find([segment, ...rest]) },
  };
}

/** The alternative that a value looks most like. */
function nearest(alternatives, value) {
  const scores = alternatives.map(({ parameter }) => likeness(parameter, value));
  return scores.indexOf(Math.max(...scores));
}

function likeness({ kind, options, parameters, item }, value) {
  if (options?.length) return options.some((option) => JSON.stringify(option.value) === JSON.stringify(value)) ? 3 : 0;
  if (Array.isArray(value)) {
    if (kind === 'url_list' || kind === 'media_list') return 2;
    return kind === 'list' ? 2 + (item && value.length > 0 ? likeness(item, value[0]) / 10 : 0) : kind === 'json' ? 1 : 0;
  }
  if (typeof value === 'object' && value !== null) {
    return kind === 'object' ? 1 + shareOf(parameters ?? [], value) : kind === 'json' ? 1 : 0;
  }
  const kinds = { string: ['text', 'long_text', 'url', 'media', 'scenes'], number: ['number', 'integer'], boolean: ['boolean'] };
  return kinds[typeof value]?.includes(kind) ? 2 : kind === 'json' ? 1 : 0;
}

/** How many of an object's members are parameters of the alternative; a fixed value that differs speaks against it. */
function shareOf(parameters, value) {
  const names = Object.keys(value);
  const known = names.filter((name) => parameters.some((parameter) => parameter.name === name
    && (!parameter.options?.length || parameter.options.some((option) => option.value === value[name]))));
  return names.length === 0 ? 0 : known.length / names.length;
}
