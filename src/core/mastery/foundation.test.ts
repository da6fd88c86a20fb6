import { expect, test } from 'vitest';
import { beginWith, foundations, foundationsFirst } from './foundation';

const rests: Record<string, readonly string[]> = {
  warehouse: ['sql'],
  cloud: ['warehouse'],
  dbt: ['sql', 'modeling'],
};
const restsOn = (domain: string) => rests[domain] ?? [];

test('MAS-8 a domain rests on what its foundations rest on, too', () => {
  expect([...foundations('cloud', restsOn)]).toEqual(['warehouse', 'sql']);
  expect([...foundations('sql', restsOn)]).toEqual([]);
});

test('MAS-8 begin with the weak foundation that has no weak one below it', () => {
  expect(beginWith('cloud', ['cloud', 'warehouse', 'sql'], restsOn)).toBe('sql');
  expect(beginWith('cloud', ['cloud', 'sql'], restsOn)).toBe('sql');
  expect(beginWith('cloud', ['cloud', 'dbt'], restsOn)).toBeUndefined();
  expect(beginWith('dbt', ['dbt', 'modeling', 'sql'], restsOn)).toBe('modeling');
  expect(beginWith('sql', ['cloud', 'sql'], restsOn)).toBeUndefined();
});

test('MAS-8 foundations come first, the weakest first among the others', () => {
  expect(foundationsFirst(['cloud', 'spark', 'sql'], restsOn)).toEqual(['spark', 'sql', 'cloud']);
  expect(foundationsFirst(['dbt', 'spark'], restsOn)).toEqual(['dbt', 'spark']);
  expect(foundationsFirst([], restsOn)).toEqual([]);
});

test('MAS-8 a circle ends all the same', () => {
  const circle = (domain: string) => (domain === 'a' ? ['b'] : ['a']);
  expect(foundationsFirst(['a', 'b'], circle)).toEqual(['a', 'b']);
  expect([...foundations('a', circle)]).toEqual(['b']);
});
