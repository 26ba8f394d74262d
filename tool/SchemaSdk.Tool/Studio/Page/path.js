/** Paths into a request, as the server writes them: `loras[0].path`. */

/** @returns {(string|number)[]} */
export function segments(path) {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) => (index === undefined ? text : Number(index)));
}
