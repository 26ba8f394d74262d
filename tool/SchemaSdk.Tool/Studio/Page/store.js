/** What survives a reload, and ends with the tab: sessionStorage, as JSON. */

export function recall(key) {
  const text = sessionStorage.getItem(key);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns {boolean} False if it is too large to be kept, as files put into a form may be. */
export function keep(key, value) {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
