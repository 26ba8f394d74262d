/** Any JSON, typed. What can't be read is not sent, and said here. */
import { el } from './dom.js';

export function jsonControl(parameter, { id, changed }) {
  const input = el('textarea', { id, rows: 3, class: 'mono', spellcheck: 'false', placeholder: '{ … }', oninput: changed });

  function parse() {
    if (input.value.trim() === '') return {};
    try {
      return { value: JSON.parse(input.value) };
    } catch (error) {
      return { problem: `This is not JSON: ${error.message}.` };
    }
  }

  return {
    element: input,
    target: input,
    get: () => parse().value,
    set(value) {
      input.value = value === undefined ? '' : JSON.stringify(value, null, 2);
    },
    problem: () => parse().problem,
  };
}
