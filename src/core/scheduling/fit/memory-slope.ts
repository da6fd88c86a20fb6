import type { MemoryParameters } from '../parameters';

/**
 * FSRS-6 with its slopes: a card's stability, difficulty and recall, and how each changes with each
 * of the 21 parameters, carried along from answer to answer (forward mode). The formulas are
 * those of ts-fsrs 5.4.2, without its rounding to eight decimals; tests hold both to each other.
 */
export class MemorySlope {
  stability = 0;
  difficulty = 0;
  /** Chance of recall, 0 to 1, as of the last `recallAfter`. */
  recall = 1;
  readonly recallSlope = new Float64Array(count);
  readonly #stabilitySlope = new Float64Array(count);
  readonly #difficultySlope = new Float64Array(count);
  readonly #w: MemoryParameters;
  /** Of the forgetting curve, with its slope by parameter 20. */
  readonly #factor: number;
  readonly #factorSlope: number;
  /** Difficulty after a first Easy, towards which all difficulty drifts. */
  readonly #easyDifficulty: number;

  constructor(parameters: MemoryParameters) {
    this.#w = parameters;
    const decay = at(parameters, 20);
    this.#factor = 0.9 ** (-1 / decay) - 1;
    this.#factorSlope = ((this.#factor + 1) * Math.log(0.9)) / decay ** 2;
    this.#easyDifficulty = at(parameters, 4) - Math.exp(3 * at(parameters, 5)) + 1;
  }

  /** A card's first answer. @param grade 1 to 4. */
  begin(grade: number): void {
    const [w4, w5] = [at(this.#w, 4), at(this.#w, 5)];
    this.#stabilitySlope.fill(0);
    this.#difficultySlope.fill(0);
    this.stability = at(this.#w, grade - 1);
    this.#stabilitySlope[grade - 1] = 1;
    const growth = Math.exp((grade - 1) * w5);
    const difficulty = w4 - growth + 1;
    this.difficulty = Math.min(10, Math.max(1, difficulty));
    if (this.difficulty !== difficulty) return;
    this.#difficultySlope[4] = 1;
    this.#difficultySlope[5] = -(grade - 1) * growth;
  }

  /** Works out recall and its slope. @param days since the last answer, 1 or more. */
  recallAfter(days: number): void {
    const decay = at(this.#w, 20);
    const share = days / this.stability;
    const base = 1 + this.#factor * share;
    this.recall = base ** -decay;
    const byStability = (this.recall * decay * this.#factor * share) / (base * this.stability);
    for (let i = 0; i < count; i++) this.recallSlope[i] = byStability * at(this.#stabilitySlope, i);
    const byDecay = -Math.log(base) - (decay * share * this.#factorSlope) / base;
    add(this.recallSlope, 20, this.recall * byDecay);
  }

  /** A later answer. @param days since the last; where there are any, `recallAfter` comes first. */
  answer(grade: number, days: number): void {
    if (days <= 0) this.#repeat(grade);
    else if (grade === 1) this.#lapse();
    else this.#recalled(grade);
    this.#changeDifficulty(grade);
  }

  #repeat(grade: number): void {
    const [w17, w18, w19] = [at(this.#w, 17), at(this.#w, 18), at(this.#w, 19)];
    const logStability = Math.log(this.stability);
    const growth = Math.exp(w17 * (grade - 3 + w18) - w19 * logStability);
    if (grade > 1 && growth < 1) return;
    const after = this.stability * growth;
    this.#scale(after, (1 - w19) * growth);
    add(this.#stabilitySlope, 17, after * (grade - 3 + w18));
    add(this.#stabilitySlope, 18, after * w17);
    add(this.#stabilitySlope, 19, -after * logStability);
    this.#keepInBounds();
  }

  #lapse(): void {
    const w = this.#w;
    const [w11, w12, w13, w14] = [at(w, 11), at(w, 12), at(w, 13), at(w, 14)];
    const { stability, difficulty, recall } = this;
    const power = (stability + 1) ** w13;
    const rest = difficulty ** -w12 * Math.exp((1 - recall) * w14);
    const after = w11 * rest * (power - 1);
    const most = stability / Math.exp(at(w, 17) * at(w, 18));
    if (most < after) {
      this.#scale(most, most / stability);
      add(this.#stabilitySlope, 17, -most * at(w, 18));
      add(this.#stabilitySlope, 18, -most * at(w, 17));
    } else {
      this.#scale(after, (w11 * rest * w13 * power) / (stability + 1));
      this.#mix(-after * w14, (-after * w12) / difficulty);
      add(this.#stabilitySlope, 11, rest * (power - 1));
      add(this.#stabilitySlope, 12, -after * Math.log(difficulty));
      add(this.#stabilitySlope, 13, w11 * rest * power * Math.log(stability + 1));
      add(this.#stabilitySlope, 14, after * (1 - recall));
    }
    this.#keepInBounds();
  }

  #recalled(grade: number): void {
    const w = this.#w;
    const [w8, w9, w10] = [at(w, 8), at(w, 9), at(w, 10)];
    const { stability, difficulty, recall } = this;
    const bonus = grade === 2 ? 15 : grade === 4 ? 16 : undefined;
    const logStability = Math.log(stability);
    const plain = Math.exp(w8 - w9 * logStability) * stability;
    const forgotten = Math.exp((1 - recall) * w10);
    const times = bonus === undefined ? 1 : at(w, bonus);
    const pull = plain * (11 - difficulty) * times;
    const gain = pull * (forgotten - 1);
    this.#scale(stability + gain, 1 + (gain * (1 - w9)) / stability);
    this.#mix(-pull * forgotten * w10, -plain * times * (forgotten - 1));
    add(this.#stabilitySlope, 8, gain);
    add(this.#stabilitySlope, 9, -gain * logStability);
    add(this.#stabilitySlope, 10, pull * forgotten * (1 - recall));
    if (bonus !== undefined)
      add(this.#stabilitySlope, bonus, plain * (11 - difficulty) * (forgotten - 1));
    this.#keepInBounds();
  }

  #changeDifficulty(grade: number): void {
    const [w6, w7] = [at(this.#w, 6), at(this.#w, 7)];
    const slope = this.#difficultySlope;
    const step = -w6 * (grade - 3);
    const room = (10 - this.difficulty) / 9;
    const moved = this.difficulty + step * room;
    const growth = 3 * Math.exp(3 * at(this.#w, 5));
    for (let i = 4; i <= 7; i++) slope[i] = at(slope, i) * (1 - step / 9) * (1 - w7);
    add(slope, 4, w7);
    add(slope, 5, -w7 * growth);
    add(slope, 6, -(grade - 3) * room * (1 - w7));
    add(slope, 7, this.#easyDifficulty - moved);
    const after = w7 * this.#easyDifficulty + (1 - w7) * moved;
    this.difficulty = Math.min(10, Math.max(1, after));
    if (this.difficulty !== after) slope.fill(0);
  }

  /** A new stability whose slope is the old one's, times `by`. */
  #scale(stability: number, by: number): void {
    this.stability = stability;
    for (let i = 0; i < count; i++) this.#stabilitySlope[i] = at(this.#stabilitySlope, i) * by;
  }

  /** What stability owes to recall and difficulty as they were before the answer. */
  #mix(byRecall: number, byDifficulty: number): void {
    for (let i = 0; i < count; i++) {
      const difference =
        byRecall * at(this.recallSlope, i) + byDifficulty * at(this.#difficultySlope, i);
      add(this.#stabilitySlope, i, difference);
    }
  }

  #keepInBounds(): void {
    const { stability } = this;
    this.stability = Math.min(longest, Math.max(shortest, stability));
    if (this.stability !== stability) this.#stabilitySlope.fill(0);
  }
}

const count = 21;
/** Least and most stability, in days. */
const shortest = 0.001;
const longest = 36_500;

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = at(values, index) + value;
}
