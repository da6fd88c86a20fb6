import type { DrillId } from '../drill/drill';
import type { Level } from '../interview/question';
import type { DomainId } from './domain';

/** All SQL drills without their texts and data; a file of its own, read when one is wanted. */
export type DrillIndex = readonly IndexedDrills[];

export interface IndexedDrills {
  readonly domain: DomainId;
  /** Path of the chunk with the drills themselves, relative to the page. */
  readonly chunk: string;
  readonly drills: readonly IndexedDrill[];
}

export type IndexedDrill = readonly [
  id: DrillId,
  version: number,
  level: Level,
  topic: string,
  title: string,
];
