/** Tabs with the keys that people expect: arrows, Home and End move; only the chosen one is in the order of Tab. */
import { el, newId } from './dom.js';

/**
 * @param {string} label What the tabs choose between.
 * @param {{name: string, title: string|Node, panel: HTMLElement}[]} entries
 * @param {{chosen?: string, onChoose?: (name: string) => void}} [options]
 * @returns {{list: HTMLElement, panels: HTMLElement[], choose: (name: string) => void}}
 */
export function tabs(label, entries, { chosen = entries[0].name, onChoose } = {}) {
  const buttons = entries.map(({ name, title, panel }) => {
    const id = newId('tab');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', id);
    panel.id ||= newId('panel');
    return el('button', { type: 'button', role: 'tab', id, 'aria-controls': panel.id, onclick: () => choose(name) }, title);
  });
  const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': label, onkeydown: move }, ...buttons);
  show(chosen);

  function choose(name) {
    show(name);
    onChoose?.(name);
  }

  function show(name) {
    entries.forEach((entry, index) => {
      const isChosen = entry.name === name;
      entry.panel.hidden = !isChosen;
      buttons[index].setAttribute('aria-selected', isChosen);
      buttons[index].tabIndex = isChosen ? 0 : -1;
    });
  }

  function move(event) {
    const from = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + buttons.length) % buttons.length;
    choose(entries[next].name);
    buttons[next].focus();
  }

  return { list, panels: entries.map((entry) => entry.panel), choose };
}
