/** A table that can be read aloud, and scrolled where the window is narrow. */
import { el } from './dom.js';

/**
 * @template Row
 * @param {string} caption
 * @param {{title: string, value: (row: Row) => any, isNumber?: boolean, isWide?: boolean, isFit?: boolean}[]} columns
 * `isWide` has no room on a narrow window; `isFit` is as narrow as it can be.
 * @param {Row[]} rows
 * @param {{onRow?: (element: HTMLElement, row: Row) => void}} [options]
 */
export function table(caption, columns, rows, { onRow } = {}) {
  const classOf = ({ isNumber, isWide, isFit }) =>
    [isNumber && 'number', isWide && 'wide', isFit && 'fit'].filter(Boolean).join(' ') || null;
  const body = rows.map((row) => {
    const element = el('tr', {}, ...columns.map((column) => el('td', { class: classOf(column) }, column.value(row))));
    onRow?.(element, row);
    return element;
  });
  return el('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', { class: 'unseen' }, caption),
      el('thead', {}, el('tr', {}, ...columns.map((column) => el('th', { scope: 'col', class: classOf(column) }, column.title)))),
      el('tbody', {}, ...body)));
}
