/** A button that copies a text, and says so. */
import { announce } from './announce.js';
import { el, put } from './dom.js';

/**
 * @param {string} label
 * @param {() => string} text
 */
export function copyButton(label, text) {
  const button = el('button', { type: 'button', class: 'quiet', onclick: copy }, label);
  let timer;

  async function copy() {
    const done = await write(text());
    announce(done ? 'Copied.' : 'The browser did not let the page copy.');
    put(button, done ? 'Copied' : 'Not copied');
    clearTimeout(timer);
    timer = setTimeout(() => put(button, label), 1500);
  }

  return button;
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
