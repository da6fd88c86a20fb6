import type { Verdict } from '../../src/core/interview/mark.ts';
import type { Band } from '../../src/core/interview/score.ts';
import { kappa, share } from './kappa.ts';

/** One golden answer: the readers' labels, and what a coach made of it. */
export interface Finding {
  readonly question: string;
  readonly kind: string;
  readonly points: readonly {
    readonly point: string;
    readonly label: Verdict;
    readonly credited: boolean;
  }[];
  /** The band by the labels, and the band by the coach. */
  readonly bands: readonly [Band, Band];
  readonly held: readonly string[];
  /** Undefined of a coach that names no misconceptions. */
  readonly suspected?: readonly string[];
}

/** NaN where there was nothing to count. */
export interface Figures {
  readonly answers: number;
  readonly points: number;
  /** Agreement on credit or none beyond chance, -1 to 1. */
  readonly kappa: number;
  /** Share of answers in the same band. */
  readonly bandAgreement: number;
  /** Share of uncredited points that got credit, over the kinds that must get none. */
  readonly falseCredit: number;
  readonly falseCreditByKind: Readonly<Record<string, number>>;
  /** Share of what was said that was found. */
  readonly recall: number;
  readonly paraphraseRecall: number;
  readonly misconceptionRecall: number;
  /** Share of suspected misconceptions that were held. */
  readonly misconceptionPrecision: number;
  /** Share of covered points of which a misconception was suspected that was not held. */
  readonly coveredSuspected: number;
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
    share(some.map((each) => each.credited));
  const kinds = [...new Set(unsaid.map(({ kind }) => kind))].sort();
  const row = (verdict: Verdict) => {
    const own = points.filter(({ label }) => label === verdict);
    const yes = own.filter((each) => each.credited).length;
    return { credited: yes, not: own.length - yes };
  };
  return {
    answers: findings.length,
    points: points.length,
    kappa: kappa(points.map((each) => [isSaid(each.label), each.credited])),
    bandAgreement: share(findings.map(({ bands: [label, found] }) => label === found)),
    falseCredit: credited(unsaid.filter(({ kind }) => empty.test(kind))),
    falseCreditByKind: Object.fromEntries(
      kinds.map((kind) => [kind, credited(unsaid.filter((each) => each.kind === kind))]),
    ),
    recall: credited(said),
    paraphraseRecall: credited(said.filter(({ kind }) => kind === 'paraphrase')),
    ...misconceptionFigures(findings),
    confusion: {
      covered: row('covered'),
      partial: row('partial'),
      missing: row('missing'),
      wrong: row('wrong'),
    },
  };
}

function misconceptionFigures(findings: readonly Finding[]) {
  const found = findings.flatMap(({ held, suspected }) => (suspected ? { held, suspected } : []));
  return {
    misconceptionRecall: share(
      found.flatMap(({ held, suspected }) => held.map((wrong) => suspected.includes(wrong))),
    ),
    misconceptionPrecision: share(
      found.flatMap(({ held, suspected }) => suspected.map((wrong) => held.includes(wrong))),
    ),
    coveredSuspected: share(
      findings.flatMap(({ points, held, suspected }) => {
        const inVain = suspected?.filter((wrong) => !held.includes(wrong));
        const covered = inVain ? points.filter(({ label }) => label === 'covered') : [];
        return covered.map(
          ({ point }) => inVain?.some((wrong) => wrong.startsWith(`${point}/`)) ?? false,
        );
      }),
    ),
  };
}

export function isSaid(label: Verdict): boolean {
  return label === 'covered' || label === 'partial';
}
