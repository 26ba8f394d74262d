/** The states of a job in the ledger, in words and in order. */
import { el } from './dom.js';

const WORDS = {
  planned: ['planned', 'Not sent yet.'],
  sending: ['sending', 'Being sent; its price is held.'],
  submitted: ['running', 'The host works on it; its price is held.'],
  completed: ['saving', 'Completed; its files are being saved.'],
  downloaded: ['done', 'Completed, and its files are saved.'],
  refused: ['refused', 'The host refused it and billed nothing.'],
  failed: ['failed', 'It ended without a result.'],
  expired: ['expired', 'The host no longer knows it; what was held counts as spent.'],
  cancelled: ['canceled', 'It was canceled.'],
  unknown: ['unknown', 'It may have reached the host, which may bill it. It is not sent again by itself.'],
};

export const STATES = Object.keys(WORDS);

export function stateWord(state) {
  return WORDS[state]?.[0] ?? state;
}

export function stateSentence(state) {
  return WORDS[state]?.[1] ?? '';
}

export function stateChip(state) {
  return el('span', { class: `chip state-${STATES.includes(state) ? state : 'other'}` }, stateWord(state));
}

/** True while something will still happen by itself. */
export function isActive({ state }) {
  return state === 'planned' || state === 'sending' || state === 'submitted' || state === 'completed';
}
