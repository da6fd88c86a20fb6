/** Whether the link of an action names a drill; the rest are cards and `<domain>/<topic>`. */
export function isDrillLink(link: string): boolean {
  return /^[a-z0-9]+-drill-[a-z0-9-]+$/.test(link);
}
