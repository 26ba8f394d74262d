/** The document's title tells a person in another tab how a run stands. */

const NAME = 'SchemaSdk studio';
let view = NAME;

export function resetTitle(name) {
  const text = name.replace(/\p{C}/gu, '');
  view = `${text.charAt(0).toUpperCase()}${text.slice(1)} · ${NAME}`;
  document.title = view;
}

/** Shows how a run stands; what has ended stays until the person is back. */
export function tell(text, isEnd = false) {
  document.title = `${text} · ${NAME}`;
  if (!isEnd) return;
  if (!document.hidden) document.title = view;
  else document.addEventListener('visibilitychange', () => { document.title = view; }, { once: true });
}
