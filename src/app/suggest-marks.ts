export type { Suggestion } from '../coach/rubric/rubric-coach';
export { suggest, suggestSecondChance } from '../coach/rubric/rubric-coach';
