const tolerance = 1e-9;

/** Rows, cells and returned values as plain JSON: what an engine and YAML can both say. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plain(child)]));
  }
  return value ?? null;
}

/**
 * Equal as JSON, whole numbers exactly and others within a tolerance; a numeric that came as text counts
 * as its number.
 */
export function same(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'number' || typeof got === 'number') {
    return isNumeric(expected) && isNumeric(got) && close(Number(expected), Number(got));
  }
  if (Array.isArray(expected) && Array.isArray(got)) {
    return (
      expected.length === got.length && expected.every((value, index) => same(value, got[index]))
    );
  }
  if (isRecord(expected) && isRecord(got)) {
    const keys = Object.keys(expected);
    return (
      keys.length === Object.keys(got).length &&
      keys.every((key) => key in got && same(expected[key], got[key]))
    );
  }
  return expected === got;
}

function close(a: number, b: number): boolean {
  if (Object.is(a, b)) return true;
  if (Number.isInteger(a) && Number.isInteger(b)) return a === b;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
