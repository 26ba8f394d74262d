/** A number: typed, or moved where it has two ends. What is no number is sent as it was typed, so that the server says what is wrong. */
import { el } from './dom.js';
import { unsetText } from './hint.js';

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

export function numberControl(parameter, { id, name, changed }) {
  const { minimum, maximum, step } = parameter;
  const input = el('input', {
    id, type: 'text', class: 'number', inputmode: parameter.kind === 'integer' ? 'numeric' : 'decimal', autocomplete: 'off',
    placeholder: parameter.has_default ? `(${unsetText(parameter)})` : null, oninput: typed,
  });
  const slider = hasEnds(minimum, maximum) && el('input', {
    type: 'range', min: minimum, max: maximum, step: step ?? (parameter.kind === 'integer' ? 1 : 'any'),
    'aria-label': `${name}, slider`, oninput: slid,
  });
  place();

  function typed() {
    place();
    changed();
  }

  function slid() {
    input.value = parameter.kind === 'number' && !step ? String(Math.round(slider.value * 100) / 100) : slider.value;
    changed();
  }

  /** The slider follows what was typed, and stands at the default while nothing is. */
  function place() {
    if (!slider) return;
    const value = get();
    slider.value = typeof value === 'number' ? value : parameter.has_default ? parameter.default : minimum;
  }

  function get() {
    const text = input.value.trim();
    if (text === '') return undefined;
    return NUMBER.test(text) ? Number(text) : text;
  }

  return {
    element: el('div', { class: 'number-row' }, input, slider),
    target: input,
    get,
    set(value) {
      input.value = value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
      place();
    },
  };
}

/** A slider over millions of values places none of them. */
function hasEnds(minimum, maximum) {
  return minimum !== null && maximum !== null && minimum !== undefined && maximum !== undefined && maximum - minimum <= 100000;
}
