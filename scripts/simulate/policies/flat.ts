import type { Catalog, CatalogEntry } from '../../../src/core/content/catalog';
import type { Policy } from '../schedule';
import { OwnSchedule } from './own-schedule';
import { Records } from './records';

/** One target for every card, no weak domains, no analogies, no date: the rest as in this app. */
export function flat(target: number): Policy {
  return {
    name: `flat ${target.toFixed(2).slice(1)}`,
    begin: (conditions) =>
      new OwnSchedule(conditions, plain(conditions.bank.catalog), new Records(), {
        base: () => target,
        hold: () => ({ target, plainTargets: [] }),
        weakFirst: false,
        newOn: () => conditions.newADay,
      }),
  };
}

/** The same cards to somebody for whom analogies are cards like any other. */
function plain(catalog: Catalog): Catalog {
  const asConcept = (entry: CatalogEntry): CatalogEntry => ({ ...entry, kind: 'concept' });
  return {
    ...catalog,
    cards: (domain) => catalog.cards(domain).map(asConcept),
    find: (id) => {
      const entry = catalog.find(id);
      return entry && asConcept(entry);
    },
  };
}
