/** What the documents say about a model: rules, prices, and what changed since the last pull was checked in. */
import { el } from './dom.js';
import { plural } from './format.js';
import { table } from './table.js';

/** @param {object} model @returns {{name: string, title: Node, panel: HTMLElement}[]} */
export function aboutPanels(model) {
  const { findings, changes, notes = [] } = model;
  return [
    panel('rules', 'Rules', model.rules.length, list(model.rules, 'The documents state no rules between parameters.'),
      notes.length > 0 && el('h2', {}, 'Notes of the document'), notes.length > 0 && list(notes)),
    panel('prices', 'Prices', model.prices.length, model.prices.length > 0
      ? table('Prices', [
        { title: 'Row', value: (row) => row.label },
        { title: 'Rate', value: rate, isNumber: true },
        { title: 'Unit', value: (row) => row.unit },
      ], model.prices)
      : el('p', { class: 'muted' }, 'The document states no prices.')),
    panel('changes', 'Changes', changes.length + findings.length,
      el('h2', {}, 'Since the last pull was checked in'),
      list(changes.map(leveled), 'Nothing in the document differs.'),
      el('h2', {}, 'Findings in the documents'),
      list(findings.map((finding) => leveled({ ...finding, text: located(finding) })), 'The documents have none.'),
      el('p', { class: 'facts' }, 'From ', el('code', {}, model.schema_file),
        model.overlay_file && ' and ', model.overlay_file && el('code', {}, model.overlay_file))),
  ];
}

function panel(name, title, count, ...content) {
  return {
    name,
    title: el('span', {}, title, ' ', el('span', { class: 'count' }, count),
      el('span', { class: 'unseen' }, ` ${plural(count, 'entry', 'entries')}`)),
    panel: el('div', { class: 'about-panel' }, ...content),
  };
}

function rate({ text, previously }) {
  return el('span', {}, text, previously && el('span', { class: 'muted' }, ` was ${previously}`));
}

function located({ id, message, path }) {
  return [id, message, path && `at ${path}`].filter(Boolean).join(' · ');
}

function list(items, none) {
  return items.length > 0
    ? el('ul', { class: 'plain' }, ...items.map((item) => el('li', {}, item)))
    : el('p', { class: 'muted' }, none);
}

function leveled({ severity, text }) {
  return el('span', {}, el('span', { class: `chip level-${severity}` }, severity), ' ', text);
}
