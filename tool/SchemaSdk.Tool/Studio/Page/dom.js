/** Makes elements. Text only ever becomes a text node, so nothing that a model, a person or a host says can become markup. */

/**
 * @param {string} name The tag.
 * @param {Record<string, unknown>} [attributes] `on…` adds a listener; `true` sets an empty attribute;
 *  null, undefined and false set none.
 * @param {...(Node|string|number|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for SVG. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

/** Replaces what an element holds. */
export function put(element, ...children) {
  element.replaceChildren(...children.flat().filter(isThere));
  return element;
}

let ids = 0;

/** An id that no other element of the page has. */
export function newId(prefix = 'e') {
  ids += 1;
  return `${prefix}${ids}`;
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (isThere(value)) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(isThere));
  return element;
}

function isThere(value) {
  return value !== null && value !== undefined && value !== false;
}
