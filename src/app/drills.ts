import type { Catalog } from '../core/content/catalog';
import type { DrillIndex } from '../core/content/drill-index';
import type { Drill, DrillId } from '../core/drill/drill';
import type { Level } from '../core/interview/question';
import { loadOnce } from './load-once';

/** A drill without its texts and data. */
export type DrillEntry = Pick<Drill, 'id' | 'version' | 'domain' | 'topic' | 'title'> & {
  readonly level: Level;
};

/** Every drill there is, by domain. @throws when the index cannot be loaded. */
export async function allDrills(catalog: Catalog): Promise<DrillEntry[]> {
  return (await indexOf(catalog)).flatMap(({ domain, drills }) =>
    drills.map(([id, version, level, topic, title]) => ({
      id,
      version,
      level,
      topic,
      title,
      domain,
    })),
  );
}

/** @returns undefined where the catalog has no such drill. @throws when it cannot be loaded. */
export async function findDrill(catalog: Catalog, id: DrillId): Promise<Drill | undefined> {
  const chunk = (await indexOf(catalog)).find(({ drills }) => drills.some(([one]) => one === id));
  if (!chunk) return undefined;
  const drills = (await loadOnce(chunk.chunk)) as readonly Drill[];
  return drills.find((drill) => drill.id === id);
}

function indexOf(catalog: Catalog): Promise<DrillIndex> {
  return loadOnce(catalog.drills) as Promise<DrillIndex>;
}
