import type { CardKind } from '../../src/core/content/card';
import type { Catalog, IndexedCard } from '../../src/core/content/catalog';
import { openCatalog } from '../../src/core/content/catalog';
import type { Point, Question } from '../../src/core/interview/question';

/** What a learner studies: cards, and questions that interviews ask about them. */
export interface Bank {
  readonly catalog: Catalog;
  readonly questions: readonly Question[];
}

export interface BankSize {
  readonly domains: number;
  /** Cards of each domain, a tenth of them analogies in pairs of siblings. */
  readonly cardsADomain: number;
}

/** Of the size that the catalog is to have. */
export const wholeBank: BankSize = { domains: 15, cardsADomain: 40 };
const analogyShare = 0.1;
const questionsADomain = 3;
const pointsAQuestion = 5;

/** A made-up bank, so that the figures do not move with every new card of the real one. */
export function makeBank({ domains, cardsADomain }: BankSize): Bank {
  const pairs = Math.max(1, Math.round((analogyShare * cardsADomain) / 2));
  const stride = Math.floor(cardsADomain / (2 * pairs));
  const indexed = Array.from({ length: domains }, (_, at) => {
    const id = `domain${at + 1}`;
    const cards = Array.from({ length: cardsADomain }, (__, place): IndexedCard => {
      // Spread over the domain, so that no order of introduction favours them by chance.
      const nth = Math.floor(place / stride);
      const isAnalogy = place % stride === Math.floor(stride / 2) && nth < 2 * pairs;
      const kind: CardKind = isAnalogy ? 'analogy' : 'concept';
      const siblings = isAnalogy ? `${id}-pair${Math.floor(nth / 2)}` : `${id}-${place}`;
      return [`${id}-${place}`, 1, kind, siblings, 1];
    });
    return { id, title: id, short: id, chunk: id, cards };
  });
  const catalog = openCatalog({
    version: 'simulated',
    starter: { chunk: '', cards: [] },
    domains: indexed,
    pack: '',
    questions: '',
    drills: '',
  });
  const questions = indexed.flatMap(({ id, cards }) =>
    Array.from({ length: questionsADomain }, (_, at) => {
      const own = cards
        .filter((__, place) => place % questionsADomain === at)
        .map(([card]) => card);
      return question(id, at, own);
    }),
  );
  return { catalog, questions };
}

/** Points one to five of a question rest on two cards each, as far as there are any. */
function question(domain: string, at: number, cards: readonly string[]): Question {
  const points = Array.from({ length: pointsAQuestion }, (_, place) =>
    point(place, cards.slice(2 * place, 2 * place + 2)),
  );
  return {
    id: `${domain}-question-${at}`,
    domain,
    level: 'senior',
    kind: at === 0 ? 'explain' : 'incident',
    prompt: '',
    points,
    reference: '',
    picture: '',
  };
}

function point(place: number, cards: readonly string[]): Point {
  return {
    id: `point${place}`,
    weight: place < 2 ? 2 : 1,
    title: '',
    claim: '',
    why: '',
    ideas: [],
    cards,
    followUp: { text: '', ideas: [] },
    strongLine: '',
    gapLine: '',
    action: { kind: 'study', text: '' },
  };
}
