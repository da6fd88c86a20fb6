import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A block of `_headers`: a path pattern, and the headers it sets. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly set: readonly (readonly [name: string, value: string])[];
}

/** Reads the build's own `_headers`, so that what is served here is what is deployed. */
export function readHeaderRules(dist: string): readonly HeaderRule[] {
  return parseHeaderRules(readFileSync(resolve(dist, '_headers'), 'utf8'));
}

export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; set: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    const entry = line.trim();
    if (entry === '') continue;
    if (!/^\s/.test(line)) rules.push({ pattern: patternOf(entry), set: [] });
    else {
      const colon = entry.indexOf(':');
      rules.at(-1)?.set.push([entry.slice(0, colon), entry.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

/** The headers of a path: later rules win. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { pattern, set } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of set) headers.set(name, value);
  }
  return headers;
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  return new RegExp(`^${escaped}$`);
}
