/**
 * A note outside IndexedDB that reviews were kept here: an empty database beside it means that
 * the browser cleared the store. Also the theme, which a page must know before it paints.
 */
const markerKey = 'backfill.kept';
const themeKey = 'backfill.theme';

export interface Marker {
  readonly reviews: number;
  readonly at: number;
}

export function readMarker(): Marker | undefined {
  const text = read(markerKey);
  if (!text) return undefined;
  const [reviews, at] = text.split(' ').map(Number);
  return reviews && at ? { reviews, at } : undefined;
}

export function writeMarker({ reviews, at }: Marker): void {
  write(markerKey, `${reviews} ${at}`);
}

export function clearMarker(): void {
  write(markerKey, undefined);
}

/** Calls back when another tab has taken the marker away: there is nothing here any more. */
export function onClearedElsewhere(then: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === markerKey && newValue === null) then();
  });
}

export type Theme = 'system' | 'light' | 'dark';

/** The theme that is shown, where one was chosen. */
export function chosenTheme(): Exclude<Theme, 'system'> | undefined {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/** Shows a theme now and at the next start. */
export function showTheme(theme: Theme): void {
  write(themeKey, theme === 'system' ? undefined : theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** For a page that came from the network: the worker puts the theme into those that it answers with. */
export function recallTheme(): void {
  const theme = read(themeKey);
  if (theme) document.documentElement.dataset['theme'] = theme;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Blocked storage: the marker is an extra.
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
