/** What a job made: played, shown, or offered. */
import { el } from './dom.js';
import { bytes } from './format.js';

/** @param {{name: string, bytes: number, media_type: string, url: string}} file */
export function output(file) {
  return el('figure', { class: 'output' }, player(file),
    el('figcaption', {},
      el('a', { href: file.url, download: file.name }, file.name),
      el('span', { class: 'muted' }, `${file.media_type} · ${bytes(file.bytes)}`)));
}

function player({ media_type: type, url, name }) {
  const played = { src: url, controls: true, preload: 'metadata', 'aria-label': name };
  if (type.startsWith('video/')) return el('video', { ...played, playsinline: true });
  if (type.startsWith('audio/')) return el('audio', played);
  return type.startsWith('image/') && el('a', { href: url, target: '_blank', rel: 'noopener' }, el('img', { src: url, alt: name }));
}
