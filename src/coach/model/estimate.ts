import type { Price } from './models';

/**
 * Tokens of a mock session: five questions and two follow-ups, four characters to a token. Means
 * over the questions there are; a test counts them anew and fails when these are a quarter off.
 */
export const sessionTokens = { read: 11_400, written: 4_000 };

/** What a session takes, in words. @param price of the chosen model, where the server gives one. */
export function estimateText(price?: Price): string {
  const { read, written } = sessionTokens;
  const tokens = `About ${rounded(read)} tokens in and ${rounded(written)} out a session; a model that thinks first writes more.`;
  if (!price) {
    const cost = moneyText((read + written) / 1_000_000);
    return `${tokens} At $1 per million tokens that is ${cost}.`;
  }
  const cost = moneyText(read * price.read + written * price.written);
  return `${tokens} At the prices that the server gives for this model that is ${cost}.`;
}

function rounded(count: number): string {
  return (Math.round(count / 500) * 500).toLocaleString('en-GB');
}

function moneyText(dollars: number): string {
  if (dollars === 0) return 'nothing';
  if (dollars < 0.005) return 'less than a cent';
  const cents = Math.round(dollars * 100);
  if (cents >= 100) return `about $${dollars.toFixed(2)}`;
  return `about ${cents} ${cents === 1 ? 'cent' : 'cents'}`;
}
