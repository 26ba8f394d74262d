/** What the request costs, beside the button: one amount, or a range and why. */
import { el, put } from './dom.js';
import { range } from './format.js';

export function createPrice() {
  const figure = el('p', { class: 'figure' });
  const details = el('div', { class: 'price-details' });
  const element = el('div', { class: 'price', 'aria-live': 'polite' }, el('h2', { class: 'eyebrow' }, 'Price'), figure, details);
  put(figure, '…');

  /** @param {object|null} price */
  function show(price) {
    put(figure, price ? range(price.minimum, price.maximum, price.currency) : 'not known',
      price && price.maximum !== null && el('span', { class: price.exact ? 'tag' : 'tag warn' }, price.exact ? 'exact' : 'a range'));
    put(details,
      price?.text && el('p', {}, price.text),
      price?.reason && price.reason !== price.text && el('p', {}, price.reason),
      !price && el('p', {}, 'The document has no price for this request.'));
  }

  return { element, show };
}
