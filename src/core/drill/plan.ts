/** One step of a plan, with what was expected and what happened. */
export interface PlanNode {
  /** As PostgreSQL names it: `Seq Scan`, `Hash Join`. */
  readonly type: string;
  /** What it works on: a table, an index, a condition, a sort key; in the order of importance. */
  readonly details: readonly { readonly name: string; readonly value: string }[];
  readonly estimatedRows: number;
  /** All loops together; undefined where it never ran or was not asked to. */
  readonly actualRows?: number;
  readonly loops?: number;
  /** Its own time without that of its children, in milliseconds, all loops together. */
  readonly ownTime?: number;
  /** Pages read from memory and from disk. */
  readonly pages?: number;
  readonly children: readonly PlanNode[];
}

type Json = Readonly<Record<string, unknown>>;

/** In the order in which they are told. */
const told = [
  'Relation Name',
  'Index Name',
  'CTE Name',
  'Join Type',
  'Hash Cond',
  'Merge Cond',
  'Index Cond',
  'Recheck Cond',
  'Join Filter',
  'Filter',
  'Rows Removed by Filter',
  'Rows Removed by Index Recheck',
  'Sort Key',
  'Sort Method',
  'Group Key',
  'Strategy',
  'Subplans Removed',
  'Heap Fetches',
] as const;

/**
 * Reads what EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) gives.
 * @throws when that is no plan: the engine is another one than this was written for.
 */
export function readPlan(json: string): PlanNode {
  const [first] = JSON.parse(json) as readonly Json[];
  const plan = first?.['Plan'];
  if (!isJson(plan)) throw new Error('EXPLAIN gave no plan.');
  return nodeOf(plan);
}

function nodeOf(json: Json): PlanNode {
  const children = listOf(json['Plans']).map(nodeOf);
  const loops = numberOf(json['Actual Loops']);
  const rows = numberOf(json['Actual Rows']);
  const time = totalTime(json);
  const pages =
    (numberOf(json['Shared Hit Blocks']) ?? 0) + (numberOf(json['Shared Read Blocks']) ?? 0);
  const below = listOf(json['Plans']).reduce((sum, child) => sum + (totalTime(child) ?? 0), 0);
  return {
    type: String(json['Node Type']),
    details: told.flatMap((name) => (name in json ? [{ name, value: textOf(json[name]) }] : [])),
    estimatedRows: numberOf(json['Plan Rows']) ?? 0,
    ...(rows !== undefined &&
      loops !== undefined &&
      loops > 0 && { actualRows: Math.round(rows * loops), loops }),
    ...(time !== undefined && { ownTime: Math.max(0, time - below) }),
    ...(pages > 0 && { pages }),
    children,
  };
}

function totalTime(json: Json): number | undefined {
  const [time, loops] = [numberOf(json['Actual Total Time']), numberOf(json['Actual Loops'])];
  return time === undefined || loops === undefined ? undefined : time * loops;
}

/** How far an estimate is off, as a factor of at least 1; undefined where nothing is known. */
export function misestimate({
  estimatedRows,
  actualRows,
  loops = 1,
}: PlanNode): number | undefined {
  if (actualRows === undefined) return undefined;
  const [wanted, got] = [Math.max(1, estimatedRows), Math.max(1, actualRows / loops)];
  return Math.max(wanted / got, got / wanted);
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
