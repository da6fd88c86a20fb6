import type { DomainId } from '../content/domain';

/** The domains that one rests on directly; none where nothing is said of it. */
export type RestsOn = (domain: DomainId) => readonly DomainId[];

/** Everything a domain rests on, directly or through another one; never itself. */
export function foundations(domain: DomainId, restsOn: RestsOn): ReadonlySet<DomainId> {
  const all = new Set<DomainId>();
  // Grows while it is gone through, until no domain in it names one that is not.
  for (const basis of restsOn(domain)) all.add(basis);
  for (const found of all) for (const basis of restsOn(found)) all.add(basis);
  all.delete(domain);
  return all;
}

/**
 * Where to begin with a domain: a weak one that it rests on and that rests on no weak one itself
 * (MAS-8). @param weak the weakest first. @returns undefined where it is the place to begin itself.
 */
export function beginWith(
  domain: DomainId,
  weak: readonly DomainId[],
  restsOn: RestsOn,
): DomainId | undefined {
  const below = foundations(domain, restsOn);
  const bases = weak.filter((basis) => below.has(basis));
  return bases.find((basis) => {
    const deeper = foundations(basis, restsOn);
    return !bases.some((other) => deeper.has(other));
  });
}

/** Weak domains with each after the weak ones it rests on; else in the order they came in. */
export function foundationsFirst(weak: readonly DomainId[], restsOn: RestsOn): DomainId[] {
  const left = [...weak];
  const sorted: DomainId[] = [];
  while (left.length > 0) {
    const next = left.findIndex((domain) => beginWith(domain, left, restsOn) === undefined);
    // A circle has no place to begin: the content check refuses one, and this must end all the same.
    sorted.push(...left.splice(Math.max(0, next), 1));
  }
  return sorted;
}
