export type Route = 'today' | 'review' | 'settings';

const routes: Record<string, Route> = { '': 'today', review: 'review', settings: 'settings' };

/** The screen an address asks for: the part after `#/`, so that any static host serves any screen. */
export function routeOf(hash: string): Route {
  const path = hash.replace(/^#\/?/, '').split(/[/?]/)[0] ?? '';
  return routes[path] ?? 'today';
}

export function href(route: Route): string {
  return route === 'today' ? '#/' : `#/${route}`;
}
