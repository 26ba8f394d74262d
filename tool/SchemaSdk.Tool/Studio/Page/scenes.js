/** A prompt of scenes, each with its own seconds if it has any; on the wire one text: `5s: a cat | a dog`. */
import { el, newId, put } from './dom.js';
import { unsetText } from './hint.js';

const SCENE = /^\s*(?:(\d+(?:\.\d+)?)\s*s\s*:)?\s*([^]*?)\s*$/;

export function scenesControl(parameter, { name, changed }) {
  let rows = [];
  const place = el('div', { class: 'scenes' });
  const add = el('button', { type: 'button', class: 'small', 'aria-label': `Add a scene to ${name}`, onclick: append }, 'Add a scene');
  read('');

  function read(text) {
    rows = text.split(/\r\n|[|\r\n]/).map((part) => create(SCENE.exec(part)));
    draw();
  }

  function create([, seconds = '', text] = []) {
    const words = el('textarea', { id: newId('scene'), rows: 2, oninput: changed, onchange: split });
    const time = el('input', { id: newId('scene'), type: 'text', inputmode: 'decimal', autocomplete: 'off', oninput: changed });
    words.value = text ?? '';
    time.value = seconds;
    return { words, time };
  }

  /** A line break or a pipe within a scene separates scenes at the host, so it does here. */
  function split() {
    if (rows.some(({ words }) => /[|\r\n]/.test(words.value.trim()))) read(write());
  }

  function append() {
    rows.push(create());
    draw();
    changed();
    rows.at(-1).words.focus();
  }

  function remove(row) {
    rows.splice(rows.indexOf(row), 1);
    draw();
    changed();
    rows.at(-1).words.focus();
  }

  function draw() {
    const isOne = rows.length === 1;
    rows.forEach((row, index) => {
      row.words.placeholder = isOne && parameter.has_default ? `(${unsetText(parameter)})` : '';
      row.words.setAttribute('aria-label', isOne ? name : `${name}, scene ${index + 1}`);
      row.time.setAttribute('aria-label', `Seconds of scene ${index + 1}`);
    });
    put(place, rows.map((row, index) => el('div', { class: isOne ? 'scene one' : 'scene' },
      !isOne && el('span', { class: 'muted', 'aria-hidden': 'true' }, index + 1), row.words,
      (!isOne || row.time.value) && el('span', { class: 'with-unit' }, row.time, unit()),
      !isOne && removal(row, index))));
    add.disabled = Boolean(parameter.max_items) && rows.length >= parameter.max_items;
  }

  function unit() {
    return el('span', { class: 'muted', 'aria-hidden': 'true' }, 's');
  }

  function removal(row, index) {
    const name = `Remove scene ${index + 1}`;
    return el('button', { type: 'button', class: 'quiet icon', 'aria-label': name, onclick: () => remove(row) }, '✕');
  }

  function write() {
    return rows.map(({ words, time }) => (time.value.trim() === '' ? words.value : `${time.value.trim()}s: ${words.value}`)).join(' | ');
  }

  return {
    element: el('div', { class: 'scene-list' }, place, add),
    get: () => (write() === '' ? undefined : write()),
    set: (value) => read(value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)),
  };
}
