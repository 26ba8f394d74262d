/** What a control shows while nothing is set: what the host will take instead. */
import { shown } from './format.js';

/** @param {import('./form.js').Parameter} parameter */
export function unsetText(parameter) {
  if (parameter.kind === 'boolean' && parameter.has_default) return `default: ${parameter.default ? 'yes' : 'no'}`;
  if (parameter.has_default) return `default: ${parameter.default_text ?? shown(parameter.default)}`;
  return parameter.required ? 'choose' : 'not set';
}
