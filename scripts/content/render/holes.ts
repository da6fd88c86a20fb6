import type { RenderHole } from './code.ts';
import { escapeAttribute, escapeText } from './html.ts';

/** The question: one number hidden, the others plain. A screen reader says "blank". */
export function blank(number: number): RenderHole {
  return (hole, answer) => {
    if (hole.number !== number) return answer;
    const { hint } = hole;
    const label = hint === undefined ? 'blank' : `blank, hint: ${escapeAttribute(hint)}`;
    const shown = hint === undefined ? '...' : escapeText(hint);
    return `<span class="blank" role="img" aria-label="${label}">[${shown}]</span>`;
  };
}

/** The answer: nothing hidden, the answer marked. */
export function marked(number: number): RenderHole {
  return (hole, answer) => (hole.number === number ? `<mark>${answer}</mark>` : answer);
}
