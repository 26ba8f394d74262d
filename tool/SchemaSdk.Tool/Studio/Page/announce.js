/** Tells a screen reader what changed elsewhere on the page, and everybody what went wrong. */
import { el, put } from './dom.js';

export function announce(text) {
  put(document.getElementById('announcer'), text);
}

/** Shows what failed above the view, until the next view or the next success. */
export function alarm(error) {
  if (error.name === 'AbortError') return;
  const close = el('button', { type: 'button', class: 'quiet', onclick: calm }, 'Dismiss');
  put(document.getElementById('alert'), el('div', { class: 'notice bad' }, el('p', {}, error.message), close));
}

export function calm() {
  put(document.getElementById('alert'));
}
