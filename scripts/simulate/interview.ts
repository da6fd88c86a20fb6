import type { Mark, Verdict } from '../../src/core/interview/mark';
import type { Question } from '../../src/core/interview/question';
import type { StudyDay } from '../../src/core/time/study-day';
import { draw } from './draw';
import type { Learner } from './learner';

/** Without a cue less comes to mind than in front of a card. */
const uncued = 0.85;
/** What one knows of a point without any of its cards. */
const unmet = 0.15;
const halfSaid = 0.15;
/** A grader says the opposite of what was said. */
const misread = 0.08;

/** How a learner's answer to a question is marked: noisy, and about what he really remembers. */
export function marksOf(learner: Learner, question: Question, day: StudyDay): Mark[] {
  return question.points.map((point) => {
    const random = draw(`mark ${learner.seed} ${question.id} ${point.id} ${day}`);
    const cards = point.cards ?? [];
    const sum = cards.reduce((all, card) => all + Math.max(unmet, learner.recall(card, day)), 0);
    const known = uncued * (cards.length > 0 ? sum / cards.length : unmet);
    const luck = random();
    const said: Verdict =
      luck < known ? 'covered' : luck < known + halfSaid ? 'partial' : 'missing';
    const verdict = random() < misread ? (said === 'covered' ? 'missing' : 'covered') : said;
    return { point: point.id, verdict, by: 'coach' };
  });
}
