import type { Verdict } from '../../src/core/interview/mark.ts';

/** One golden answer: the readers' labels, and what a coach made of it. */
export interface Finding {
  readonly question: string;
  readonly kind: string;
  readonly points: readonly {
    readonly point: string;
    readonly label: Verdict;
    readonly credited: boolean;
  }[];
  readonly held: readonly string[];
  readonly suspected: readonly string[];
}

export interface Figures {
  readonly answers: number;
  readonly points: number;
  /** Agreement on credit or none beyond chance, -1 to 1 (Cohen). */
  readonly kappa: number;
  /** Share of uncredited points that got credit, over the kinds that must get none. */
  readonly falseCredit: number;
  readonly falseCreditByKind: Readonly<Record<string, number>>;
  /** Share of what was said that was found. */
  readonly recall: number;
  readonly paraphraseRecall: number;
  readonly misconceptionRecall: number;
  /** Share of suspected misconceptions that were held. */
  readonly misconceptionPrecision: number;
  /** Label by credit: how many points. */
  readonly confusion: Readonly<
    Record<Verdict, { readonly credited: number; readonly not: number }>
  >;
}

/** Answers without content, or that talk to the grader: whatever is credited in them is false. */
const empty = /^(?:empty|gibberish|stuffed|inject)/;

export function figuresOf(findings: readonly Finding[]): Figures {
  const points = findings.flatMap(({ kind, points: own }) =>
    own.map((each) => ({ ...each, kind })),
  );
  const said = points.filter(({ label }) => isSaid(label));
  const unsaid = points.filter(({ label }) => !isSaid(label));
  const credited = (some: readonly { readonly credited: boolean }[]) =>
    some.filter((each) => each.credited).length / Math.max(1, some.length);
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  const held = findings.flatMap((each) => each.held.map((wrong) => each.suspected.includes(wrong)));
  const suspected = findings.flatMap((each) =>
    each.suspected.map((wrong) => each.held.includes(wrong)),
  );
  const row = (verdict: Verdict) => {
    const own = points.filter(({ label }) => label === verdict);
    const yes = own.filter((each) => each.credited).length;
    return { credited: yes, not: own.length - yes };
  };
  return {
    answers: findings.length,
    points: points.length,
    kappa: kappa(points.map((each) => [isSaid(each.label), each.credited])),
    falseCredit: credited(unsaid.filter(({ kind }) => empty.test(kind))),
    falseCreditByKind: Object.fromEntries(
      kinds.map((kind) => [kind, credited(unsaid.filter((each) => each.kind === kind))]),
    ),
    recall: credited(said),
    paraphraseRecall: credited(said.filter(({ kind }) => kind === 'paraphrase')),
    misconceptionRecall: share(held),
    misconceptionPrecision: share(suspected),
    confusion: {
      covered: row('covered'),
      partial: row('partial'),
      missing: row('missing'),
      wrong: row('wrong'),
    },
  };
}

const isSaid = (label: Verdict) => label === 'covered' || label === 'partial';

const share = (some: readonly boolean[]) => some.filter(Boolean).length / Math.max(1, some.length);

/** Cohen's kappa of two raters who say yes or no (Cohen 1960). */
export function kappa(pairs: readonly (readonly [boolean, boolean])[]): number {
  const agreed = share(pairs.map(([a, b]) => a === b));
  const [first, second] = [share(pairs.map(([a]) => a)), share(pairs.map(([, b]) => b))];
  const chance = first * second + (1 - first) * (1 - second);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}
