/** A sentence for the page that comes next, such as that what was written is saved. */
let waiting = '';

export function leaveNotice(text: string): void {
  waiting = text;
}

/** Takes it; it is said once. */
export function takeNotice(): string {
  const text = waiting;
  waiting = '';
  return text;
}
