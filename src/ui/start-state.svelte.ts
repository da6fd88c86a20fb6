/** What happens to the page as a whole while it runs. */
export class StartState {
  /** Another tab upgraded the database; this one may not write any more. */
  superseded = $state(false);
}
