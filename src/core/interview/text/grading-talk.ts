import type { Words } from './words';
import { sentencesThat } from './words';

const grader = '(grader|examiner|evaluator|assessor)s?';
const addressed = `(${grader}|interviewer|judge|coach|ai|llm|model|assistant|chatbot)`;
const marks = '(points?|credits?|marks?|scores?|grades?|verdicts?)';
const rules = '(instructions?|prompts?|guidelines?|directives?|grading|above|question)';
const outcome =
  '((fully |completely |being )?(covered|correct|complete|right|passed|strong|senior))';

/**
 * What is said to or about whoever grades, and not to the question. Each pattern has to leave alone
 * what data engineers say: a credit score, a candidate key, a full pass, marking a day as wrong.
 */
const talk: readonly RegExp[] = [
  'rubrics?',
  grader,
  '(system prompt|prompt injection|scoring (guide|scheme|sheet))s?',
  'as an? (ai|language model)',
  `(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b${rules}`,
  `(new|updated|previous|prior|your|system|grading) (instructions?|prompts?|guidelines?|directives?)`,
  `(dear|hey|hello|hi|(note|message) (to|for)( the)?|attention) ${addressed}`,
  'the (interviewer|coach|assistant|judge|llm) (will|should|must|may|can|is|has|shall|needs?)',
  `you (are|act as|must act as|will act as) (now |no longer |not )?(an? |the |my )?(\\w+ )?${addressed}`,
  'your (only |normal |real |next |final |whole )?(reply|response|output|task|verdict|grading)',
  `(answer|reply|respond|output|return)\\b.{0,15}\\b(covered|partial|verdict|json only|only json)`,
  `(give|award|grant|assign|allow)\\b.{0,12}\\b(me|this|it|my|us|everything|full|all|answer|candidate)\\b.{0,30}\\b${marks}`,
  `(full|maximum|max|top|perfect|highest|extra) (${marks}|rating)`,
  `(deserves?|earns?|merits?)\\b.{0,30}\\b${marks}`,
  `(mark|grade|rate|score|count|credit|treat|accept|judge) (this|it|that|me|my|all|every|each|everything|them|the)\\b.{0,30}\\bas ${outcome}`,
  `(all|every|each|any)( of)?( the| my| these)? (rubric |core |grading )?points? (is|are|was|were|have|been|should|must|as|of this|covered)`,
  `(my|this|the) (whole |full )?answer (is|was|covers?|deserves?|should|must|has|meets|contains|counts?|gets?)`,
  `(the|this|every|each) (candidate|applicant) (has|have|is|was|did|does|should|must|gets?|deserves?|clearly|correctly|fully|explain\\w*|cover\\w*|mention\\w*|said|says|state[sd]?|gave|gives|understand\\w*|knows?|answer\\w*|named|demonstrat\\w*|identif\\w*|showed|shown)`,
  `(please|pls|kindly|beg you to|need you to)\\b.{0,25}\\b(pass|grade|score|credit|${marks}|lenient|generous|kind|nice|wrong|mistake|fail)`,
  `let (this|it|me|that)( one| answer)? (pass|through)`,
  `(be|go) (lenient|generous|gentle|easy on me|kind to me|nice to me)`,
  `i (really |so )?need (this job|to pass|the job|a pass)`,
  '(what you got right|session wrap|need a quote)',
].map((pattern) => new RegExp(`\\b${pattern}\\b`, 'i'));

/** What is told by its signs and not by its words. */
const spoofs: readonly RegExp[] = [
  /^\W*(system|assistant|developer|user)\s*:/i,
  /(^|please|beg you),? do( no|n['’]?)t (fail|mark|grade|tell me|say|judge)\b|\bdon['’]?t fail me\b/i,
  /["'](verdicts?|quote|points|note|follow_up|picture|bridge)["']\s*:/i,
  /[:=]\s*["']?(covered|partial|missing|wrong)["']?\s*([-–—,;.)}<\]]|$)/i,
  /<\/?\s*(answer|system|instructions?|question|user|assistant|grading|verdicts?)\b/i,
];

/** The sentences, by number, to or about the grader, the rubric, the score or instructions. */
export function gradingTalk(words: Words): ReadonlySet<number> {
  return sentencesThat(words, ({ start, end }) => {
    const said = words.original.slice(start, end);
    const own = said.replace(/^[\s.!?;…"'”’)\]]+/, '');
    return talk.some((pattern) => pattern.test(said)) || spoofs.some((sign) => sign.test(own));
  });
}
