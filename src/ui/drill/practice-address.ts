import { cardKinds } from '../../core/content/card';
import type { PracticeFrom } from '../../core/practice/choose-practice';

/** `#/drill/practice/domain/sql`: a sitting that can be opened from anywhere, and opened again. */
export function practiceHref(from: PracticeFrom): string {
  const parts: string[] = [from.by];
  if (from.by === 'domain') parts.push(from.domain);
  if (from.by === 'kind') parts.push(from.kind);
  return `#/drill/practice/${parts.join('/')}`;
}

/** What the parts of an address after `practice` ask for. */
export function practiceFrom([by, what = '']: readonly string[]): PracticeFrom | undefined {
  if (by === 'weakest' || by === 'missed-today') return { by };
  if (by === 'domain') return { by, domain: what };
  const kind = cardKinds.find((one) => one === what);
  return by === 'kind' && kind ? { by, kind } : undefined;
}
