/** A picture, sound or video: an address, or a file of this machine that travels with the request as a `data:` URL. */
import { alarm } from './announce.js';
import { el, newId, put } from './dom.js';
import { bytes, dataSize } from './format.js';

/** A request has at most 1 MiB, and base64 makes a file a third longer. */
const LARGEST = 750e3;

export function mediaControl(parameter, { id, name, changed }) {
  let data;
  let fileName = '';
  const input = el('input', { id, type: 'text', inputmode: 'url', autocomplete: 'off', oninput: typed });
  const picker = el('input', {
    type: 'file', id: newId('file'), class: 'unseen', tabindex: -1, 'aria-label': `File for ${name}`, onchange: picked,
  });
  const choose = el('button', {
    type: 'button', class: 'small', 'aria-label': `Choose a file for ${name}`, onclick: () => picker.click(),
  }, 'File…');
  const preview = el('div', { class: 'preview' });
  const element = el('div', { class: 'media', ondragover: over, ondragleave: left, ondrop: dropped, onpaste: pasted },
    el('div', { class: 'media-row' }, input, choose, picker), preview);
  draw();

  function typed() {
    data = undefined;
    draw();
    changed();
  }

  function picked() {
    take(picker.files[0]);
    picker.value = '';
  }

  function over(event) {
    event.preventDefault();
    element.classList.add('is-over');
  }

  function left() {
    element.classList.remove('is-over');
  }

  function dropped(event) {
    event.preventDefault();
    left();
    take(event.dataTransfer.files[0]);
  }

  function pasted(event) {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    take(event.clipboardData.files[0]);
  }

  function take(file) {
    if (!file) return;
    if (file.size > LARGEST) {
      alarm(new Error(`${file.name} has ${bytes(file.size)}; a request takes at most ${bytes(LARGEST)}. Give its address instead.`));
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      data = reader.result;
      fileName = file.name;
      input.value = '';
      draw();
      changed();
    };
    reader.readAsDataURL(file);
  }

  function draw() {
    input.placeholder = data ? 'a file is set; type an address to replace it' : 'https://… or a file';
    if (!data) return put(preview);
    const type = data.slice(5, data.search(/[;,]/));
    put(preview,
      type.startsWith('image/') && el('img', { src: data, alt: '' }),
      el('span', {}, [fileName, type, bytes(dataSize(data))].filter(Boolean).join(' · ')));
  }

  return {
    element,
    target: input,
    get: () => data ?? (input.value.trim() === '' ? undefined : input.value),
    set(value) {
      const text = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
      data = text.startsWith('data:') ? text : undefined;
      fileName = '';
      input.value = data ? '' : text;
      draw();
    },
  };
}
