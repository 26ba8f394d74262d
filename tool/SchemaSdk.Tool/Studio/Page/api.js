/** Speaks to the studio's server. Each request carries the token in a header: nothing that a foreign page could make ride along. */
import { recall, keep } from './store.js';

const TOKEN = 'token';

/** What the server refused, or that it could not be reached (status 0). */
export class StudioError extends Error {
  constructor(status, { code = 'error', message, path, violations } = {}) {
    super(message ?? `The studio answered with status ${status}.`);
    this.status = status;
    this.code = code;
    this.path = path;
    this.violations = violations ?? [];
  }
}

/** Moves the token out of the address, so that neither the history nor a copied link holds it. */
export function takeToken() {
  const match = /^#token=([^&]+)/.exec(location.hash);
  if (!match) return;
  keep(TOKEN, decodeURIComponent(match[1]));
  history.replaceState(null, '', `${location.pathname}#/models`);
}

export function hasToken() {
  return Boolean(recall(TOKEN));
}

export function get(path, signal) {
  return read(path, { signal });
}

export function post(path, body, signal) {
  return read(path, { method: 'POST', body: JSON.stringify(body), signal });
}

/**
 * Reads one JSON value a line until the server ends the answer.
 * @param {string} path
 * @param {(value: any) => void} onValue
 * @param {AbortSignal} [signal]
 */
export async function stream(path, onValue, signal) {
  const response = await ask(path, { signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = done ? '' : lines.pop();
    for (const line of lines) {
      if (line.trim()) onValue(JSON.parse(line));
    }
    if (done) return;
  }
}

async function read(path, init) {
  return (await ask(path, init)).json();
}

async function ask(path, { method = 'GET', body, signal }) {
  let response;
  try {
    const headers = { 'x-studio-token': recall(TOKEN) ?? '' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    response = await fetch(path, { method, body, headers, signal, credentials: 'omit', cache: 'no-store' });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new StudioError(0, { code: 'unreachable', message: 'The studio does not answer. Is schema-sdk studio still running?' });
  }
  if (response.ok) return response;
  let refusal;
  try {
    refusal = (await response.json()).error;
  } catch {
    refusal = undefined;
  }
  throw new StudioError(response.status, refusal);
}
