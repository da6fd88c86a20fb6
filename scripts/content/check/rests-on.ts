import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';

/** A domain rests on domains that stand before it, once each, and so never in a circle. */
export function checkRestsOn({ domains }: LoadedContent): Fault[] {
  const all = new Set(domains.map(({ domain }) => domain.value.id));
  const earlier = new Set<string>();
  return domains.flatMap(({ domain }) => {
    const { id, restsOn = [] } = domain.value;
    const faults = restsOn.flatMap((basis, index) => {
      if (earlier.has(basis) && restsOn.indexOf(basis) === index) return [];
      const wrong = earlier.has(basis)
        ? 'stands here twice.'
        : all.has(basis)
          ? 'must stand earlier in this file.'
          : 'is no domain of this file.';
      return [domain.fault(`restsOn: "${basis}" ${wrong}`, 'restsOn')];
    });
    earlier.add(id);
    return faults;
  });
}
