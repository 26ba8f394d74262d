/** The models of the folder: searched, filtered, and what each costs at least. */
import { get } from './api.js';
import { el, put } from './dom.js';
import { filters } from './filters.js';
import { plural } from './format.js';
import { linkTo, settle } from './router.js';
import { keep, recall } from './store.js';

const KEPT = 'filters:models';

/** @param {HTMLElement} main */
export async function showModels(main, { studio, query, signal }) {
  const { models, unreadable = [] } = await get('/api/models', signal);
  const kinds = [...new Set(models.flatMap((model) => model.outputs))].sort();
  const hosts = [...new Set(models.map((model) => model.host))].sort();
  const place = el('div', {});
  const count = el('p', { class: 'muted', role: 'status' });
  const chosen = { ...recall(KEPT), ...Object.fromEntries(query) };
  const bar = filters([
    { name: 'text', label: 'Search', kind: 'search' },
    { name: 'kind', label: 'Makes', options: kinds.map((kind) => [kind, kind]) },
    { name: 'host', label: 'Host', options: hosts.map((host) => [host, studio.hosts.find((one) => one.id === host)?.name ?? host]) },
    { name: 'price', label: 'Price up to', kind: 'number' },
  ], chosen, draw);
  put(main, el('div', { class: 'view' }, el('h1', {}, 'Models'), bar.element, count, place,
    unreadable.length > 0 && el('p', { class: 'notice warn' },
      `Not shown, because they can’t be read: ${unreadable.join(', ')}. schema-sdk check says why.`)));
  draw(bar.values());

  function draw(values) {
    keep(KEPT, values);
    settle(['models'], values);
    const found = models.filter((model) => fits(model, values));
    put(count, `${plural(found.length, 'model')}${found.length === models.length ? '' : ` of ${models.length}`}`);
    put(place, found.length > 0 ? el('ul', { class: 'models' }, ...found.map(entry)) : none(models.length, studio));
  }
}

function fits(model, { text = '', kind, host, price }) {
  const haystack = [model.id, model.name, model.provider, model.category, model.description, model.host].join(' ').toLowerCase();
  return text.toLowerCase().split(/\s+/).every((word) => haystack.includes(word))
    && (!kind || model.outputs.includes(kind))
    && (!host || model.host === host)
    && (!price || Number.isNaN(Number(price)) || (model.price_from !== null && model.price_from <= Number(price)));
}

function entry(model) {
  return el('li', { class: 'model' },
    el('div', { class: 'model-main' },
      el('h2', {}, el('a', { href: linkTo(['models', model.id]) }, model.name)),
      el('p', { class: 'facts' }, [model.provider, model.host].filter(Boolean).join(' · ')),
      model.description && el('p', { class: 'model-text' }, model.description)),
    el('div', { class: 'model-side' },
      el('div', { class: 'chips' }, ...model.outputs.map((kind) => el('span', { class: 'chip' }, kind)),
        model.changes > 0 && el('span', { class: 'chip warn' }, plural(model.changes, 'change')),
        model.findings > 0 && el('span', { class: 'chip warn' }, plural(model.findings, 'finding'))),
      el('p', { class: model.price_from === null ? 'muted' : 'model-price' }, model.price_text)));
}

function none(all, studio) {
  return el('div', { class: 'empty' }, all === 0
    ? el('p', {}, 'There is no document in ', el('code', {}, studio.schemas), '. ',
      el('code', {}, 'schema-sdk add kling-o3'), ' fetches one.')
    : el('p', {}, 'No model fits all of that.'));
}
