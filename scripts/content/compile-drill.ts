import type { Drill } from '../../src/core/drill/drill.ts';
import { renderMarkdown } from './markdown.ts';
import type { DrillSource } from './schema/drill.ts';

/** A drill with its Markdown rendered; the fields keep their names. */
export function compileDrill(source: DrillSource): Drill {
  const { naive, bridge } = source;
  return {
    ...source,
    task: renderMarkdown(source.task),
    hints: source.hints.map(renderMarkdown),
    naive: { ...naive, why: renderMarkdown(naive.why) },
    ...(bridge !== undefined && { bridge: renderMarkdown(bridge) }),
  };
}
