/** Where runs go, and what of the budget is left, in the bar of every view. */
import { get } from './api.js';
import { el, put } from './dom.js';
import { money } from './format.js';

/** @param {HTMLElement} element */
export function createMode(element) {
  let studio;

  /** Asks anew each time a view opens: the budget changes with every run. */
  async function load(signal) {
    studio = await get('/api/studio', signal);
    draw();
    return studio;
  }

  function draw() {
    const isLive = studio.mode === 'live';
    const { budget } = studio;
    put(element,
      el('span', { class: isLive ? 'chip live' : 'chip local' }, isLive ? 'Real hosts' : 'Local host'),
      isLive && budget
        ? el('span', { class: 'budget' },
          el('span', {}, `${money(budget.spent + budget.held, budget.currency)} of ${money(budget.ceiling, budget.currency)}`),
          el('progress', { max: budget.ceiling, value: budget.spent + budget.held, 'aria-label': 'Budget used' }))
        : el('span', { class: 'muted wide' }, 'nothing is billed'));
  }

  return { load };
}
