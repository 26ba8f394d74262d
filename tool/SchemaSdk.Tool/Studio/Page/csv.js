/** Tables as files for a spreadsheet. */
import { el } from './dom.js';

/**
 * @param {string} name The file's name.
 * @param {{title: string, cell: (row: any) => any}[]} columns
 * @param {any[]} rows
 */
export function csvButton(name, columns, rows) {
  const save = () => download(name, csv(columns, rows));
  return el('button', { type: 'button', class: 'quiet', 'aria-label': `Download ${name}`, onclick: save }, 'CSV');
}

export function csv(columns, rows) {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** A spreadsheet must not take a text for a formula. */
function quoted(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
