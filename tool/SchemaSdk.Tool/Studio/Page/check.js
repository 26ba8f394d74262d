/** Has the server check and price the form while it is filled in. An answer that was overtaken is never shown. */
import { post } from './api.js';

const DELAY = 120;

/**
 * @param {string} model
 * @param {(check: object) => void} onChecked
 * @param {(error: Error) => void} onFailed
 * @param {AbortSignal} signal Ends with the view.
 */
export function createChecker(model, onChecked, onFailed, signal) {
  let timer;
  let inFlight = new AbortController();
  signal.addEventListener('abort', stop);

  function stop() {
    clearTimeout(timer);
    inFlight.abort();
  }

  async function check(parameters) {
    stop();
    inFlight = new AbortController();
    const { signal: mine } = inFlight;
    try {
      const answer = await post('/api/check', { model, parameters }, mine);
      if (!mine.aborted) onChecked(answer);
    } catch (error) {
      if (!mine.aborted) onFailed(error);
    }
  }

  return {
    now: check,
    soon(parameters) {
      stop();
      timer = setTimeout(() => check(parameters), DELAY);
    },
  };
}
