/** Amounts, times and sizes as a person reads them. */

const SIGNS = { USD: '$', EUR: '€', GBP: '£' };

/** At least two decimals, and as many as a small amount needs. */
export function money(amount, currency = 'USD') {
  if (amount === null || amount === undefined) return '–';
  const digits = amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return SIGNS[currency] ? SIGNS[currency] + digits : `${digits} ${currency}`;
}

/** What a request costs: one amount, or from one to another. */
export function range(minimum, maximum, currency) {
  if (maximum === null || maximum === undefined) {
    return minimum === null || minimum === undefined ? 'unknown' : `from ${money(minimum, currency)}`;
  }
  return minimum === maximum ? money(maximum, currency) : `${money(minimum, currency)} to ${money(maximum, currency)}`;
}

export function bytes(count) {
  if (count < 1000) return `${count} B`;
  if (count < 1e6) return `${(count / 1e3).toFixed(0)} KB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} MB` : `${(count / 1e9).toFixed(1)} GB`;
}

/** A time of today by the clock, an older one with its date. */
export function moment(text) {
  if (!text) return '–';
  const at = new Date(text);
  const isToday = at.toDateString() === new Date().toDateString();
  const clock = at.toLocaleTimeString('en-US', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  return isToday ? clock : `${at.toLocaleDateString('en-US', { month: 'short', day: 'numeric' })}, ${clock.slice(0, 5)}`;
}

export function elapsed(from, to) {
  if (!from || !to) return '–';
  const seconds = Math.max(0, (new Date(to) - new Date(from)) / 1000);
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s` : `${(seconds / 3600).toFixed(1)} h`;
}

export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** The size of what a `data:` URL holds. */
export function dataSize(url) {
  const payload = url.slice(url.indexOf(',') + 1);
  return /;base64,/.test(url.slice(0, 200)) ? Math.floor(payload.replace(/=+$/, '').length * 3 / 4) : payload.length;
}

/** A value of a request in one line; what a file holds is told by its size. */
export function shown(value) {
  if (typeof value === 'string') {
    return value.startsWith('data:') ? `${value.slice(5, value.search(/[;,]/))}, ${bytes(dataSize(value))}` : value;
  }
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' && inner.startsWith('data:') ? shown(inner) : inner));
}
