/** What a value must be, in a few words. */
import { plural } from './format.js';

/** @param {import('./form.js').Parameter} parameter @returns {string[]} */
export function limits(parameter) {
  const facts = [span(parameter)];
  if (parameter.step && parameter.step !== '1') facts.push(`in steps of ${parameter.step}`);
  facts.push(count(parameter.min_length, parameter.max_length, 'character'));
  facts.push(count(parameter.min_items, parameter.max_items, parameter.kind === 'scenes' ? 'scene' : 'item'));
  if (parameter.unique_items) facts.push('no item twice');
  if (parameter.pattern) facts.push(`matches ${parameter.pattern}`);
  return facts.filter(Boolean);
}

function span({ minimum, maximum, exclusive_minimum: above, exclusive_maximum: below }) {
  if (minimum && maximum) return `${minimum} to ${maximum}`;
  const low = minimum ? `at least ${minimum}` : above ? `more than ${above}` : '';
  const high = maximum ? `at most ${maximum}` : below ? `less than ${below}` : '';
  return [low, high].filter(Boolean).join(', ');
}

function count(least, most, unit) {
  if (least && most) return least === most ? plural(most, unit) : `${least} to ${plural(most, unit)}`;
  if (most) return `at most ${plural(most, unit)}`;
  return least ? `at least ${plural(least, unit)}` : '';
}
