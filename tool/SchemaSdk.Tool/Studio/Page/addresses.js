/** Addresses in an order: an array on the wire, or for older parameters one text with commas between them. */
import { listControl } from './list.js';

export function addressesControl(parameter, around) {
  const kind = parameter.kind === 'media_list' ? 'media' : 'url';
  const list = listControl({ ...parameter, item: { ...parameter.item, kind, name: parameter.name } }, around);
  
  return {
    ...list,
    get() {
      const urls = list.get();
      return !parameter.joined || urls === undefined ? urls : urls.map((url) => url.replaceAll(',', '%2C')).join(',');
    },
    set(value) {
      list.set(typeof value === 'string' ? value.split(',').map((url) => url.trim().replace(/%2c/gi, ',')) : value);
    },
  };
}
