import type { MemoryView } from '../../app/see-memory';
import { percentText } from '../words';

/** What memory is computed with, and what that changed. */
export function memoryText(view: MemoryView): string {
  switch (view.of) {
    case 'averages':
      return view.tried === 0
        ? 'Intervals follow the averages of many learners. After about 250 answers they are fitted to your own memory, if that predicts you better.'
        : `Intervals follow the averages of many learners. A fit to ${answersText(view.tried)} predicted you no better; the next one is made at twice as many.`;
    case 'averages-again':
      return 'Intervals follow the averages of many learners, as you asked.';
    case 'own':
      return `Fitted to ${answersText(view.answers)}. It predicts later ones ${percentText(view.better)} better than the averages of many learners do, and makes your intervals ${longerText(view.longer)}.`;
  }
}

function answersText(answers: number): string {
  return `${answers.toLocaleString('en-GB')} of your answers`;
}

/** `about 12% longer`, `about 8% shorter`, `about as long`. */
export function longerText(longer: number): string {
  const share = Math.abs(longer - 1);
  if (share < 0.015) return 'about as long';
  return `about ${percentText(share)} ${longer > 1 ? 'longer' : 'shorter'}`;
}

export function refoldText({ done, total }: { done: number; total: number }): string {
  return `Working it in: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} cards.`;
}
