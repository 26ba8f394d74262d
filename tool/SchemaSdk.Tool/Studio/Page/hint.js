/** What a control shows while nothing is set: what the host will take instead. */
import { shown } from './format.js';

/** @param {import('./form.js').Parameter} parameter */
export function defaultText(parameter) {
  if (parameter.kind === 'boolean') return parameter.default ? 'yes' : 'no';
  return (parameter.default_text ?? shown(parameter.default)) || 'empty';
}

export function unsetText(parameter) {
  if (parameter.has_default) return `default: ${defaultText(parameter)}`;
  return parameter.required ? 'choose' : 'not set';
}
