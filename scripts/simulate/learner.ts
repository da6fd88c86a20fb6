import type { Catalog, CatalogEntry } from '../../src/core/content/catalog';
import type { CardId } from '../../src/core/content/card';
import type { DomainId } from '../../src/core/content/domain';
import type { Rating } from '../../src/core/log/event';
import type { StudyDay } from '../../src/core/time/study-day';
import { draw, factor } from './draw';
import type { TrueMemory } from './true-memory';
import { Forgetting } from './true-memory';

/** One answer: what the learner says of it, and how long it took. */
export interface Answer {
  readonly rating: Rating;
  readonly seconds: number;
}

/** How fast a domain's cards strengthen against the average, and how much is known beforehand. */
interface Strength {
  readonly growth: number;
  readonly known: number;
}

const weak: Strength = { growth: 0.35, known: 0.3 };
const middling: Strength = { growth: 0.65, known: 0.45 };
const strong: Strength = { growth: 1, known: 0.6 };
/** Three domains in fifteen are weak, three middling. */
const sharesOfStrength = [
  [0.2, weak],
  [0.4, middling],
  [1, strong],
] as const;

/** Says "again" though it was recalled; says more than "again" though it was not. */
const slipDown = 0.02;
const slipUp = 0.04;

/** A person whose memory obeys parameters of its own, which no policy sees. */
export class Learner {
  readonly seed: number;
  readonly #forgetting: Forgetting;
  readonly #pace: number;
  readonly #strengths: ReadonlyMap<DomainId, Strength>;
  readonly #memories = new Map<CardId, TrueMemory>();
  readonly #answers = new Map<CardId, number>();

  constructor(seed: number, catalog: Catalog) {
    this.seed = seed;
    const random = draw(`learner ${seed}`);
    this.#forgetting = new Forgetting(random);
    this.#pace = 11 * factor(random, 0.2);
    this.#strengths = strengthsOf(catalog, random);
  }

  /** How fast a domain's cards strengthen, about 1 where he is strong: what weak means here. */
  growth(domain: DomainId): number {
    return this.#strengthOf(domain).growth;
  }

  /** The chance that a card is recalled on a day; 0 for one that was never met. */
  recall(card: CardId, day: StudyDay): number {
    const memory = this.#memories.get(card);
    return memory ? this.#forgetting.recall(memory, day) : 0;
  }

  answer({ id, domain }: CatalogEntry, day: StudyDay): Answer {
    const nth = this.#answers.get(id) ?? 0;
    this.#answers.set(id, nth + 1);
    const random = draw(`${this.seed} ${id} ${nth}`);
    const { growth, known } = this.#strengthOf(domain);
    const before = this.#memories.get(id);
    const chance = before ? this.#forgetting.recall(before, day) : known;
    const recalled = random() < chance;
    const felt = recalled ? passing(random(), chance) : 'again';
    const cardGrowth = growth * factor(draw(`${this.seed} ${id}`), 0.3);
    this.#memories.set(id, this.#forgetting.next(before, day, felt, cardGrowth));
    return {
      rating: said(felt, random()),
      seconds: this.#seconds(nth === 0, recalled, factor(random, 0.45)),
    };
  }

  #strengthOf(domain: DomainId): Strength {
    return this.#strengths.get(domain) ?? strong;
  }

  #seconds(first: boolean, recalled: boolean, luck: number): number {
    const seconds = this.#pace * (first ? 1.8 : 1) * (recalled ? 1 : 1.4) * luck;
    return Math.min(120, Math.max(2, seconds));
  }
}

/** Which domains are weak is shuffled for each learner; that some are is the same for all. */
function strengthsOf(catalog: Catalog, random: () => number): Map<DomainId, Strength> {
  const shuffled = catalog.domains
    .map(({ id }) => ({ id, key: random() }))
    .sort((a, b) => a.key - b.key);
  return new Map(
    shuffled.map(({ id }, at) => {
      const share = (at + 0.5) / shuffled.length;
      const [, strength] = sharesOfStrength.find(([below]) => share < below) ?? [1, strong];
      return [id, { ...strength, growth: strength.growth * factor(random, 0.1) }];
    }),
  );
}

/** The less sure the recall was, the harder it felt. */
function passing(luck: number, chance: number): Rating {
  const hard = 0.06 + 0.4 * (1 - chance);
  if (luck < hard) return 'hard';
  return luck < 0.9 ? 'good' : 'easy';
}

function said(felt: Rating, luck: number): Rating {
  if (felt === 'again') return luck < slipUp ? 'hard' : 'again';
  return luck < slipDown ? 'again' : felt;
}
