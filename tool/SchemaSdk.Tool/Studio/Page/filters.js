/** A row of filters over a list. */
import { el, newId } from './dom.js';

/**
 * @param {{name: string, label: string, kind?: string, options?: [string, string][]}[]} entries
 * @param {Record<string, string>} chosen
 * @param {(values: Record<string, string>) => void} onChange
 */
export function filters(entries, chosen, onChange) {
  const inputs = entries.map(({ name, label, kind = 'text', options }) => {
    const id = newId('filter');
    const input = options
      ? el('select', { id, onchange: changed }, el('option', { value: '' }, 'any'),
        ...options.map(([value, text]) => el('option', { value }, text)))
      : el('input', {
        id, type: kind === 'number' ? 'text' : kind, inputmode: kind === 'number' ? 'decimal' : null, autocomplete: 'off', oninput: changed,
      });
    if (chosen[name] !== undefined) input.value = chosen[name];
    return { name, input, element: el('div', { class: `filter filter-${kind}` }, el('label', { for: id }, label), input) };
  });

  function values() {
    return Object.fromEntries(inputs.map(({ name, input }) => [name, input.value.trim()]).filter(([, value]) => value !== ''));
  }

  function changed() {
    onChange(values());
  }

  return { element: el('div', { class: 'filters', role: 'search' }, ...inputs.map(({ element }) => element)), values };
}

/** The choices of a filter: what is there, and what was chosen when it was. */
export function optionsOf(values, chosen) {
  return [...new Set([...values, chosen])].filter(Boolean).sort().map((value) => [value, value]);
}
