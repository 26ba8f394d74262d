/** A text of one or of many lines. Without a character it is not set; an empty text is sent only on purpose. */
import { el, put } from './dom.js';
import { unsetText } from './hint.js';

export function textControl(parameter, { id, changed }) {
  const isLong = parameter.kind === 'long_text';
  const placeholder = parameter.has_default ? `(${unsetText(parameter)})` : parameter.kind === 'url' ? 'https://…' : null;
  const input = isLong
    ? el('textarea', { id, rows: 3, placeholder, oninput: typed })
    : el('input', {
      id, type: 'text', inputmode: parameter.kind === 'url' ? 'url' : null, placeholder, autocomplete: 'off', oninput: typed,
    });
  const counter = el('span', { class: 'counter', 'aria-hidden': 'true' });
  draw();

  function typed() {
    draw();
    changed();
  }

  function draw() {
    const { length } = [...input.value];
    put(counter, parameter.max_length && length > 0 ? `${length} / ${parameter.max_length}` : null);
  }

  return {
    element: el('div', { class: 'text' }, input, counter),
    target: input,
    get: () => (input.value === '' ? undefined : input.value),
    set(value) {
      input.value = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
      draw();
    },
  };
}
