/** The request as code, without sending it. */
import { copyButton } from './copy.js';
import { el, put } from './dom.js';
import { keep, recall } from './store.js';
import { tabs } from './tabs.js';

const FORMS = [['csharp', 'C#'], ['json', 'JSON'], ['curl', 'curl'], ['command', 'Command']];
const CHOSEN = 'code';

export function createCode() {
  const texts = {};
  const entries = FORMS.map(([name, title]) => {
    const block = el('pre', { class: 'code', tabindex: 0, 'aria-label': `The request as ${title}` });
    const copy = copyButton('Copy', () => texts[name] ?? '');
    copy.setAttribute('aria-label', `Copy the request as ${title}`);
    return { name, title, block, panel: el('div', { class: 'code-panel' }, block, copy) };
  });
  const remembered = recall(CHOSEN);
  const { list, panels } = tabs('The request as code', entries, {
    chosen: FORMS.some(([name]) => name === remembered) ? remembered : 'csharp',
    onChoose: (name) => keep(CHOSEN, name),
  });

  /** @param {{code: Record<string, string>}} check */
  function show({ code }) {
    Object.assign(texts, code);
    for (const { name, block } of entries) put(block, texts[name] ?? '');
  }

  return { element: el('section', { class: 'card code-card', 'aria-label': 'Code' }, list, ...panels), show };
}
