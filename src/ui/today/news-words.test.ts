import { expect, test } from 'vitest';
import { adoptionText, passedText } from './news-words';

test('SCH-24 an adoption is told by the example of one card', () => {
  const adoption = { answers: 1200, before: [3, 12, 41], after: [5, 24, 90] };
  expect(adoptionText(adoption)).toBe(
    'They were fitted to 1,200 of your answers, and predict you better. A card that you rate Good each time came back after 3, 12 and 41 days; now it does after 5, 24 and 90.',
  );
  expect(adoptionText({ ...adoption, after: adoption.before })).toContain(
    'still comes back after 3, 12 and 41 days',
  );
});

test('SCH-30 an interview that has passed is named by its day', () => {
  expect(passedText(20_800, 20_810)).toBe('Your interview on 13 December has passed');
});
