/**
 * A run is meant once: a key is made for what the form says, and kept until the form says something else or the run has ended. A double
 * click, a second click of somebody impatient, and a click after a reload send the same key, and the server makes one job of it.
 */
import { keep, recall } from './store.js';

/** @param {string} model */
export function createIntent(model) {
  const place = `run:${model}`;

  return {
    /** The key of this request. */
    keyOf(parameters) {
      const request = digest(parameters);
      const last = recall(place);
      if (last && !last.ended && last.request === request) return last.key;
      const key = crypto.randomUUID();
      keep(place, { key, request, ended: false });
      return key;
    },
    /** The run that was started last, to be found again after a reload. */
    last: () => recall(place)?.key,
    end(key) {
      const last = recall(place);
      if (last?.key === key) keep(place, { ...last, ended: true });
    },
  };
}

/** The text of a request, with files told apart by their length, beginning and hash: they are too long to be kept beside it. */
function digest(parameters) {
  return JSON.stringify(parameters, (_, value) => (typeof value === 'string' && value.length > 10000
    ? `${value.length}:${value.slice(0, 200)}:${hash(value)}` : value));
}

function hash(text) {
  let value = 0;
  for (let index = 0; index < text.length; index += 1) value = (Math.imul(value, 31) + text.charCodeAt(index)) | 0;
  return value;
}
