/** One of a few values: side by side where they are short, else in a list. The first choice is to send none. */
import { el, newId } from './dom.js';
import { shown } from './format.js';
import { unsetText } from './hint.js';

const YES_OR_NO = [{ value: true, text: 'yes' }, { value: false, text: 'no' }];
const UNSET = -1;

export function choiceControl(parameter, around) {
  const options = parameter.options?.length ? parameter.options : YES_OR_NO;
  const letters = options.reduce((sum, option) => sum + option.text.length + 2, unsetText(parameter).length);
  return options.length <= 5 && letters <= 48 ? buttons(parameter, options, around) : list(parameter, options, around);
}

function buttons(parameter, options, { changed }) {
  const group = newId('choice');
  const element = el('div', { class: 'segments' });
  draw(options);

  function draw(all) {
    const entries = [{ text: unsetText(parameter), index: UNSET }, ...all.map(({ text }, index) => ({ text, index }))];
    element.replaceChildren(...entries.map(({ text, index }) => {
      const input = el('input', { type: 'radio', name: group, id: newId('r'), value: index, checked: index === UNSET, onchange: changed });
      return el('span', { class: index === UNSET ? 'segment unset' : 'segment' }, input, el('label', { for: input.id }, text));
    }));
  }

  return {
    element,
    get: () => valueAt(options, Number(element.querySelector('input:checked')?.value ?? UNSET)),
    set(value) {
      options = withForeign(parameter, options, value);
      draw(options);
      element.querySelector(`input[value="${indexOf(options, value)}"]`).checked = true;
    },
  };
}

function list(parameter, options, { id, changed }) {
  const element = el('select', { id, onchange: changed });
  draw();

  function draw() {
    element.replaceChildren(
      el('option', { value: UNSET }, `(${unsetText(parameter)})`),
      ...options.map(({ text }, index) => el('option', { value: index }, text)));
  }

  return {
    element,
    target: element,
    get: () => valueAt(options, Number(element.value)),
    set(value) {
      options = withForeign(parameter, options, value);
      draw();
      element.value = indexOf(options, value);
    },
  };
}

function valueAt(options, index) {
  return options[index]?.value;
}

function indexOf(options, value) {
  return value === undefined ? UNSET : options.findIndex((option) => same(option.value, value));
}

/** A value of an older request that is no option any more is shown, and the server says what is wrong with it. */
function withForeign(parameter, options, value) {
  const own = parameter.options?.length ? parameter.options : YES_OR_NO;
  return value === undefined || own.some((option) => same(option.value, value)) ? own : [...own, { value, text: shown(value) }];
}

function same(left, right) {
  return JSON.stringify(left) === JSON.stringify(right);
}
