import { markdownOf } from '../core/interview/markdown';
import { dayLength, isoDate, minute } from '../core/time/study-day';
import { handOver } from '../platform/share';
import type { App } from './context';
import type { MockView } from './see-mock';

/** Hands a mock session over as Markdown. @returns its name, unless Joe closed the share sheet. */
export async function exportMock({ catalog }: App, mock: MockView): Promise<string | undefined> {
  const { at, events, session, questions } = mock;
  // As the calendar has it, like the lists: a late session is found under the date of its clock.
  const date = isoDate(Math.floor((at + (events[0]?.tz ?? 0) * minute) / dayLength));
  const name = `backfill-interview-${date}.md`;
  const titleOf = (domain: string) => catalog.domain(domain)?.title ?? domain;
  const text = markdownOf({ date, session, questions, titleOf });
  return (await handOver(name, text, 'text/markdown')) === 'left' ? undefined : name;
}
