/** The values of a model's form: kept over a reload, and in a link. */
import { linkTo } from './router.js';
import { keep, recall } from './store.js';

const place = (model) => `form:${model}`;

export function recallForm(model) {
  return recall(place(model));
}

/** Files may be more than the browser keeps; then the form is kept without them. */
export function keepForm(model, values) {
  if (!keep(place(model), values)) keep(place(model), withoutFiles(values));
}

/** A link that opens the form as it is, without the token and without files. */
export function linkOf(model, values) {
  const query = Object.entries(withoutFiles(values)).map(([name, value]) => [name, JSON.stringify(value)]);
  return location.origin + location.pathname + linkTo(['models', model], Object.fromEntries(query));
}

/** @param {URLSearchParams} query @returns {Record<string, unknown>|null} Null if the link holds no values. */
export function fromLink(query) {
  const values = {};
  for (const [name, text] of query) {
    try {
      values[name] = JSON.parse(text);
    } catch {
      values[name] = text;
    }
  }
  return Object.keys(values).length > 0 ? values : null;
}

function withoutFiles(value) {
  if (Array.isArray(value)) return value.filter((item) => !isFile(item)).map(withoutFiles);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => !isFile(inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutFiles(inner)]));
}

function isFile(value) {
  return typeof value === 'string' && value.startsWith('data:');
}
