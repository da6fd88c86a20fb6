/** Sent to the window when a rating that was tapped on the pre-rendered page has been stored. */
export const ratingStored = 'backfill-rating-stored';

export function tellRatingStored(): void {
  dispatchEvent(new Event(ratingStored));
}
