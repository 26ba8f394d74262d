/** Follows a job until it ends, through broken connections too: the server goes on with it whether somebody watches or not. */
import { get, stream } from './api.js';

const PAUSE = 1000;

/**
 * @param {string} key
 * @param {(job: object) => void} onJob Called at once and at each change.
 * @param {AbortSignal} signal
 * @returns {Promise<object>} The job as it ended.
 */
export async function watch(key, onJob, signal) {
  for (;;) {
    try {
      await stream(`/api/jobs/${encodeURIComponent(key)}/watch`, onJob, signal);
      const { job } = await get(`/api/jobs/${encodeURIComponent(key)}`, signal);
      onJob(job);
      return job;
    } catch (error) {
      if (signal.aborted || (error.status >= 400 && error.status < 500)) throw error;
      await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
      if (signal.aborted) throw error;
    }
  }
}
