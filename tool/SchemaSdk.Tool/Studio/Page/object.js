/** Parameters within a parameter. It is set as soon as one of them is. */
import { el } from './dom.js';

export function objectControl(parameter, { changed, createField }) {
  const all = parameter.parameters ?? [];
  const fields = all.filter((inner) => !inner.constant).map((inner) => createField(inner, changed));

  return {
    element: el('div', { class: 'nested' }, ...fields.map((field) => field.element)),
    get() {
      const entries = fields.map((field) => [field.name, field.get()]).filter(([, value]) => value !== undefined);
      return entries.length > 0 ? { ...constantsOf(parameter), ...Object.fromEntries(entries) } : undefined;
    },
    set(value) {
      for (const field of fields) field.set(isObject(value) ? value[field.name] : undefined);
    },
    children: () => fields,
    child: (name) => fields.find((field) => field.name === name),
  };
}

/** What can only have one value goes with the others by itself. */
export function constantsOf(parameter) {
  const fixed = (parameter.parameters ?? []).filter((inner) => inner.constant);
  return Object.fromEntries(fixed.map((inner) => [inner.name, inner.options[0].value]));
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
