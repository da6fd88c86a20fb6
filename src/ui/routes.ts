export type Route =
  'today' | 'review' | 'drill' | 'interview' | 'progress' | 'library' | 'settings';

const routes: Record<string, Route> = {
  '': 'today',
  review: 'review',
  drill: 'drill',
  interview: 'interview',
  progress: 'progress',
  library: 'library',
  settings: 'settings',
};

/** The screen an address asks for: the part after `#/`, so that any static host serves any screen. */
export function routeOf(hash: string): Route {
  return routes[partsOf(hash)[0] ?? ''] ?? 'today';
}

/** What of a screen an address asks for: its parts after the screen's own. */
export function restOf(hash: string): readonly string[] {
  return partsOf(hash).slice(1);
}

/** What a screen is to begin with: the part after the `?`, without it. */
export function queryOf(hash: string): string {
  return hash.split('?')[1] ?? '';
}

export function href(route: Route): string {
  return route === 'today' ? '#/' : `#/${route}`;
}

function partsOf(hash: string): string[] {
  const path = hash.replace(/^#\/?/, '').split('?')[0] ?? '';
  return path.split('/');
}
