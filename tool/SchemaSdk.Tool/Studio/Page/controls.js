/** Which control a kind of parameter has. */
import { choiceControl } from './choice.js';
import { jsonControl } from './json.js';
import { listControl } from './list.js';
import { mediaControl } from './media.js';
import { numberControl } from './number.js';
import { objectControl } from './object.js';
import { oneOfControl } from './one-of.js';
import { scenesControl } from './scenes.js';
import { textControl } from './text.js';
import { addressesControl } from './addresses.js';

/** @typedef {{id: string, labelId: string, name: string, changed: () => void, createField: Function}} Surroundings */
/** @typedef {{element: HTMLElement, target?: HTMLElement, get: () => unknown, set: (value: unknown) => void, children?: () => object[],
 *  child?: (segment: string|number) => object|undefined, problem?: () => string|undefined}} Control */

const KINDS = {
  text: textControl,
  long_text: textControl,
  url: textControl,
  enum: choiceControl,
  boolean: choiceControl,
  number: numberControl,
  integer: numberControl,
  media: mediaControl,
  url_list: addressesControl,
  media_list: addressesControl,
  scenes: scenesControl,
  list: listControl,
  object: objectControl,
  one_of: oneOfControl,
  json: jsonControl,
};

/** @param {import('./form.js').Parameter} parameter @param {Surroundings} around @returns {Control} */
export function createControl(parameter, around) {
  return (KINDS[parameter.kind] ?? jsonControl)(parameter, around);
}

