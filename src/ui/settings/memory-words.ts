import type { MemoryView } from '../../app/see-memory';
import { percentText } from '../words';

/** What memory is computed with, and what that changed. */
export function memoryText(view: MemoryView): string {
  switch (view.of) {
    case 'averages':
      return 'Intervals follow the averages of many learners. From about 250 answers on your own memory is fitted by itself, and used once it predicts you better.';
    case 'averages-again':
      return 'Intervals follow the averages of many learners, as you asked.';
    case 'own': {
      const answers = view.answers.toLocaleString('en-GB');
      return `Fitted to ${answers} of your answers. It predicted answers it had not seen ${percentText(view.better)} better than the averages of many learners; your intervals are ${longerText(view.longer)}.`;
    }
  }
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
