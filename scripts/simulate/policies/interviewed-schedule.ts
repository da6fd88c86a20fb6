import type { CardId } from '../../../src/core/content/card';
import type { Catalog } from '../../../src/core/content/catalog';
import { chooseQuestions } from '../../../src/core/interview/choose-question';
import { cardsToBring, evidenceOf } from '../../../src/core/interview/effects';
import type { Mark } from '../../../src/core/interview/mark';
import type { Question, QuestionId } from '../../../src/core/interview/question';
import { calledWeak } from '../../../src/core/mastery/weakness';
import type { Millis, StudyDay } from '../../../src/core/time/study-day';
import type { Conditions } from '../schedule';
import type { Habits } from './own-schedule';
import { OwnSchedule, standingsOf } from './own-schedule';
import { Records } from './records';

/** A schedule that learns from interviews: evidence for its domains, and cards brought to today. */
export class InterviewedSchedule extends OwnSchedule {
  readonly #asked = new Map<QuestionId, StudyDay>();
  readonly #records: Records;
  readonly #catalog: Catalog;
  readonly #questions: readonly Question[];
  readonly #brought: { day: StudyDay; cards: CardId[] };
  #day: StudyDay = 0;

  static begin(conditions: Conditions, habits: Habits): InterviewedSchedule {
    return new InterviewedSchedule(conditions, new Records(), { day: 0, cards: [] }, habits);
  }

  private constructor(
    conditions: Conditions,
    records: Records,
    brought: { day: StudyDay; cards: CardId[] },
    habits: Habits,
  ) {
    const { catalog, questions } = conditions.bank;
    super(conditions, catalog, records, {
      ...habits,
      brought: (day) => (brought.day === day ? brought.cards : []),
    });
    this.#records = records;
    this.#catalog = catalog;
    this.#questions = questions;
    this.#brought = brought;
  }

  ask(day: StudyDay): readonly QuestionId[] {
    this.#day = day;
    const chosen = chooseQuestions({
      questions: this.#questions,
      level: 'senior',
      weak: calledWeak(standingsOf(this.#records, day)),
      asked: (id) => this.#asked.get(id),
      seed: String(day),
    }).map(({ id }) => id);
    for (const id of chosen) this.#asked.set(id, day);
    return chosen;
  }

  interviewed(marked: ReadonlyMap<QuestionId, readonly Mark[]>, at: Millis): void {
    const answers = this.#questions.flatMap((question) => {
      const marks = marked.get(question.id);
      return marks ? [{ question, domain: question.domain, marks }] : [];
    });
    for (const { domain, answers: seen, recalled } of evidenceOf(answers)) {
      this.#records.observe(domain, this.#day, seen, recalled);
    }
    const cards = cardsToBring(answers);
    for (const id of cards) {
      const entry = this.#catalog.find(id);
      if (entry) this.#records.bring(entry, this.#day, at);
    }
    this.#brought.day = this.#day;
    this.#brought.cards = cards;
  }
}
