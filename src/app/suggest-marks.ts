export type { Suggestion } from '../coach/rubric/rubric-coach';
export { suggest } from '../coach/rubric/rubric-coach';
export { suggestSecondChance } from '../coach/rubric/second-chance';
