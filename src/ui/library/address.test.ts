import { expect, test } from 'vitest';
import { addressOf, askedOf, cardAddress, decoded, writeAddress } from './address';

test('LIB-3 what is asked stands in the address, and is read from it again', () => {
  const asked = { text: 'left join & "key"', filter: { domain: 'sql', mark: 'due' } };
  const address = addressOf(asked);
  expect(askedOf(address.split('?')[1] ?? '')).toEqual(asked);
  expect(addressOf({ text: ' ', filter: {} })).toBe('#/library');
  expect(askedOf('')).toEqual({ text: '', filter: {} });
});

test('LIB-3 an address that makes no sense asks for nothing', () => {
  expect(askedOf('x=1&domain=&q')).toEqual({ text: '', filter: {} });
  expect(decoded('%E0%A4%A')).toBe('%E0%A4%A');
  expect(decoded(cardAddress('sql-a').split('/').at(-1) ?? '')).toBe('sql-a');
  const edited = { token: 't', card: 'sql-own-a' };
  expect(writeAddress(edited)).toBe('#/library/write/t?card=sql-own-a');
  expect(writeAddress({ domain: 'dbt' })).toBe('#/library/write?domain=dbt');
  expect(writeAddress({ domain: undefined })).toBe('#/library/write');
});
