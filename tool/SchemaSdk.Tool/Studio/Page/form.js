/** The form of a model: a field for each parameter, whose values together are the request. What is not set is not sent. */
import { el } from './dom.js';
import { createField } from './field.js';
import { segments } from './path.js';

/** @typedef {{name: string, kind: string, required: boolean, has_default: boolean, default: unknown, default_text: string|null,
 *  nullable: boolean, description: string|null, deprecated: string|null, options: {value: unknown, text: string}[]|null,
 *  minimum: string|null, maximum: string|null, exclusive_minimum: string|null, exclusive_maximum: string|null, step: string|null,
 *  min_length: number|null, max_length: number|null, pattern: string|null, min_items: number|null, max_items: number|null,
 *  unique_items: boolean, joined: boolean, constant: boolean, item: Parameter|null, parameters: Parameter[]|null, closed: boolean,
 *  alternatives: {label: string, parameter: Parameter}[]|null}} Parameter */

/**
 * @param {Parameter[]} parameters
 * @param {() => void} onChange
 */
export function createForm(parameters, onChange) {
  const fields = parameters.map((parameter) => createField(parameter, onChange));
  const element = el('form', { class: 'form', novalidate: true, onsubmit: (event) => event.preventDefault() },
    ...fields.map((field) => field.element));

  /** All fields, from the outside in. */
  function* all(some = fields) {
    for (const field of some) {
      yield field;
      yield* all(field.children());
    }
  }

  function values() {
    return Object.fromEntries(fields.map((field) => [field.name, field.get()]).filter(([, value]) => value !== undefined));
  }

  /** Sets what is given and unsets the rest. Returns the names that this model does not have. */
  function load(request) {
    for (const field of fields) field.set(field.name in request ? request[field.name] : field.constant);
    return Object.keys(request).filter((name) => !fields.some((field) => field.name === name));
  }

  /** The field of a path, or the nearest around it. */
  function find(path) {
    const [name, ...rest] = segments(path);
    return fields.find((field) => field.name === name)?.find(rest);
  }

  /**
   * Shows each message at its field. Returns those that belong to none.
   * @param {{path: string|null, message: string}[]} violations What the host would refuse.
   * @param {{path: string|null, message: string}[]} warnings What it would take, and is likely a mistake.
   */
  function show(violations, warnings) {
    const wrong = byField(violations);
    const odd = byField(warnings);
    for (const field of all()) field.show(wrong.get(field) ?? [], odd.get(field) ?? []);
    return [...wrong.get(undefined) ?? [], ...odd.get(undefined) ?? []];
  }

  function byField(problems) {
    const messages = new Map();
    for (const { path, message } of problems) {
      const field = path ? find(path) : undefined;
      messages.set(field, [...messages.get(field) ?? [], message]);
    }
    return messages;
  }

  /** @param {{path: string, reason: string}[]} unused What has no effect with the values set. */
  function dim(unused) {
    const reasons = new Map(unused.map(({ path, reason }) => [find(path), reason]));
    for (const field of all()) field.dim(reasons.get(field) ?? null);
  }

  /** From now on a missing value is an error like any other. Goes to the first field that has one. */
  function insist() {
    for (const field of all()) field.touch();
    const invalid = [...all()].filter((field) => field.isInvalid());
    const innermost = invalid.find((field) => !field.children().some((child) => child.isInvalid()));
    innermost?.focus();
  }

  return {
    element, values, load, show, dim, insist,
    problems: () => [...all()].map((field) => field.problem()).filter(Boolean),
  };
}
