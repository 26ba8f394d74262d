/** The view is in the fragment, which never leaves the machine: `#/models/kling-o3?duration=6`. */

/** @typedef {{path: string[], query: URLSearchParams}} Place */

/** @returns {Place} */
export function place() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query) };
}

/**
 * @param {string[]} path
 * @param {Record<string, unknown>|URLSearchParams} [query] Empty values are left out.
 */
export function linkTo(path, query = {}) {
  const entries = query instanceof URLSearchParams ? [...query] : Object.entries(query);
  const search = new URLSearchParams(entries.filter(([, value]) => value !== '' && value !== null && value !== undefined));
  const text = search.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`;
}

export function go(path, query) {
  location.hash = linkTo(path, query);
}

/**
 * Changes the query of a view's address without showing another view, and without an entry in the history. An address that already names
 * another view, which is about to be shown, is left alone.
 */
export function settle(path, query) {
  const now = place().path;
  if (now.length > 0 && linkTo(now) !== linkTo(path)) return;
  history.replaceState(null, '', location.pathname + linkTo(path, query));
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
