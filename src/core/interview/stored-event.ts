import type { MockEvent } from './events';
import { confidences, verdicts } from './mark';
import { levels } from './question';

/** Whether a value from outside, a backup above all, has a form. */
type Form = (value: unknown) => boolean;

const text: Form = (value) => typeof value === 'string';
const name: Form = (value) => typeof value === 'string' && /^[^\s]{1,120}$/.test(value);
const whole: Form = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const amount: Form = (value) => Number.isFinite(value) && Number(value) >= 0;
const yes: Form = (value) => value === true;
const oneOf =
  (...values: readonly unknown[]): Form =>
  (value) =>
    values.includes(value);
const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);

/** An object with these fields; those of `maybe` may be left out, and others are let be. */
function object(fields: Readonly<Record<string, Form>>, maybe: typeof fields = {}): Form {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const of = value as Readonly<Record<string, unknown>>;
    return (
      Object.entries(fields).every(([key, form]) => form(of[key])) &&
      Object.entries(maybe).every(([key, form]) => of[key] === undefined || form(of[key]))
    );
  };
}

const level = oneOf(...levels);
const span = object({ start: whole, end: whole });
const mark = object(
  { point: name, verdict: oneOf(...verdicts), by: oneOf('coach', 'you', 'both', 'unconfirmed') },
  { quote: span, misconception: whole, note: text },
);
const about = object({ question: name, point: name, title: text });
const prose = object({}, { picture: text, bridge: text });
const wrap = object(
  {
    topics: listOf(object({ question: name, domain: name, title: text })),
    strongest: object({ text }, { about, quote: text }),
    gap: object({ text }, { about }),
    next: object({ text }, { kind: oneOf('study', 'query', 'model'), link: text, again: yes }),
    graded: text,
  },
  { calibration: text, core: object({ said: amount, all: whole }), brought: whole },
);

const ofQuestion = { mock: name, question: name };
const answer = [{ ...ofQuestion, text, took: whole }, { gaveUp: yes }] as const;
const marked = [{ ...ofQuestion, marks: listOf(mark) }, { followUp: name }] as const;

const forms: Readonly<Record<MockEvent['type'], Form>> = {
  'mock-begun': object(
    {
      mock: name,
      questions: listOf(
        object(
          { id: name, domain: name, level },
          { repeated: yes, otherLevel: yes, otherDomain: yes },
        ),
      ),
      level,
      feedback: oneOf('each', 'end'),
      coach: (value) => value === 'offline' || object({ model: text })(value),
    },
    { domains: listOf(name) },
  ),
  'fact-asked': object({ ...ofQuestion, fact: whole }),
  'question-answered': object(...answer),
  'confidence-given': object({ ...ofQuestion, confidence: oneOf(...confidences) }),
  'answer-self-marked': object(...marked),
  'answer-coached': object({ ...marked[0], model: text, prose }, marked[1]),
  'point-claimed': object({ ...ofQuestion, point: name }),
  'second-chance-answered': object(...answer),
  'second-chance-marked': object({ ...ofQuestion, mark }),
  'question-finished': object(ofQuestion),
  'mock-wrapped': object({ mock: name, wrap }),
  'mock-abandoned': object({ mock: name }),
};

/** Whether a stored value is an event of a mock session, so that no screen meets half of one. */
export function isMockEventForm(type: MockEvent['type'], value: unknown): boolean {
  return forms[type](value);
}
