import type { PlanNode } from '../../core/drill/plan';
import { misestimate } from '../../core/drill/plan';
import { count } from '../words';

/** Below this factor an estimate is called close. */
const close = 2;
/** Details that the name of a step tells already. */
const inName = new Set(['Relation Name', 'Index Name', 'CTE Name']);

/** `Index Scan using orders_day on orders`. */
export function stepName({ type, details }: PlanNode): string {
  const detail = (name: string) => details.find((one) => one.name === name)?.value;
  const index = detail('Index Name');
  const on = detail('Relation Name') ?? detail('CTE Name');
  return `${type}${index ? ` using ${index}` : ''}${on ? ` on ${on}` : ''}`;
}

export function otherDetails({ details }: PlanNode): PlanNode['details'] {
  return details.filter(({ name }) => !inName.has(name));
}

/** Expected and actual rows. */
export function rowsText({ estimatedRows, actualRows, loops = 1 }: PlanNode): string {
  const expected = `${count(estimatedRows, 'row')} expected`;
  if (actualRows === undefined) return `${expected}, never run`;
  const came = actualRows.toLocaleString('en-GB');
  return loops === 1
    ? `${expected}, ${came} came`
    : `${expected} each time, ${came} came in ${loops.toLocaleString('en-GB')} rounds`;
}

/** Rows, the step's own time, and the pages that it read. */
export function figures(step: PlanNode): string {
  const { ownTime, pages } = step;
  return [
    rowsText(step),
    ...(ownTime === undefined ? [] : [stepTime(ownTime)]),
    ...(pages === undefined ? [] : [count(pages, 'page')]),
  ].join(' · ');
}

/** @param ms milliseconds; plans tell thousandths of them. */
function stepTime(ms: number): string {
  if (ms < 0.01) return 'under 0.01 ms';
  return `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`;
}

/** The step whose estimate is furthest off; none where all are close. */
export function furthestOff(plan: PlanNode): PlanNode | undefined {
  const [worst] = stepsOf(plan).sort((a, b) => (misestimate(b) ?? 1) - (misestimate(a) ?? 1));
  return worst && (misestimate(worst) ?? 1) >= close ? worst : undefined;
}

/** The step that takes longest by itself; none where there is only one, or no time was taken. */
export function slowest(plan: PlanNode): PlanNode | undefined {
  const steps = stepsOf(plan);
  const [first] = [...steps].sort((a, b) => (b.ownTime ?? 0) - (a.ownTime ?? 0));
  return steps.length > 1 && first?.ownTime ? first : undefined;
}

/** `25 times as many rows as expected`. */
export function offText(step: PlanNode): string {
  const factor = misestimate(step) ?? 1;
  const times = factor < 10 ? Number(factor.toFixed(1)) : Math.round(factor);
  const more = (step.actualRows ?? 0) / (step.loops ?? 1) > step.estimatedRows;
  const rows = times.toLocaleString('en-GB');
  return more ? `${rows} times as many rows as expected` : `${rows} times fewer rows than expected`;
}

/** What to see in a plan before reading it. */
export function planSummary(plan: PlanNode): string {
  const worst = furthestOff(plan);
  return worst
    ? `The estimate that is furthest off: ${stepName(worst)}, ${offText(worst)}.`
    : 'Every estimate is within a factor of two of what came.';
}

function stepsOf(plan: PlanNode): PlanNode[] {
  return [plan, ...plan.children.flatMap(stepsOf)];
}
