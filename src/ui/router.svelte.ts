export type Route = 'today' | 'review' | 'settings';

const routes: Record<string, Route> = { '': 'today', review: 'review', settings: 'settings' };

/** The part after `#/`, so that any static host serves any screen. */
function read(): Route {
  const path = location.hash.replace(/^#\/?/, '').split(/[/?]/)[0] ?? '';
  return routes[path] ?? 'today';
}

class Router {
  current = $state<Route>(read());

  constructor() {
    addEventListener('hashchange', () => this.look());
  }

  /** Takes the route from the address, also where it changed without an event. */
  look(): void {
    this.current = read();
  }

  go(route: Route): void {
    location.hash = href(route);
    // At once, not with the event that follows: no screen in between.
    this.current = route;
  }
}

export function href(route: Route): string {
  return route === 'today' ? '#/' : `#/${route}`;
}

export const router = new Router();
