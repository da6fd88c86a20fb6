import type { Route } from './routes';
import { href, queryOf, restOf, routeOf } from './routes';

class Router {
  current = $state<Route>(routeOf(location.hash));
  /** What of the screen is shown: the parts of the address after the screen's own. */
  rest = $state.raw<readonly string[]>(restOf(location.hash));
  /** What it begins with. */
  query = $state(queryOf(location.hash));
  /** Whether another screen was shown before this one. */
  moved = false;

  constructor() {
    addEventListener('hashchange', () => this.look());
  }

  /** Takes the route from the address, also where it changed without an event. */
  look(): void {
    this.#show(routeOf(location.hash));
  }

  /** @param extra what the screen is to begin with, after a `?`. */
  go(route: Route, extra?: 'more'): void {
    location.hash = extra ? `${href(route)}?${extra}` : href(route);
    // At once, not with the event that follows: no screen in between.
    this.#show(route);
  }

  /** Another address for what is on the screen: the way back leads past it. @param address a hash. */
  rename(address: string): void {
    // He may have gone on to another place, of which no event has told yet: that one stays.
    if (this.#isAt(location.hash)) history.replaceState(null, '', address);
    this.look();
  }

  #isAt(hash: string): boolean {
    return routeOf(hash) === this.current && restOf(hash).join() === this.rest.join();
  }

  #show(route: Route): void {
    this.moved ||= !this.#isAt(location.hash);
    this.current = route;
    this.rest = restOf(location.hash);
    this.query = queryOf(location.hash);
  }
}

export const router = new Router();
