/** What can go wrong, in sentences. Apart from all other words, since a start needs these before any screen. */
export const faults = {
  notSaved:
    'This rating could not be saved. It is kept here: free some space or close other tabs, then try again.',
  full: 'This rating could not be saved: the device has no room left. Free some space, then try again. The rating is kept here meanwhile.',
  noRoom:
    'The device has no room left, so this could not be stored. Nothing was lost: free some space, then try again.',
  stale:
    'You answered that card in another tab, so this rating was left out. Here is the next one.',
  missingText:
    'The text of this card is not on this device yet, and it could not be loaded. Connect once, then try again.',
  superseded:
    'Backfill was updated in another tab. Everything you did is saved. Reload to go on here.',
  blocked:
    'Backfill is open in another tab with an older version. Close the other tabs, then this one goes on by itself.',
  newer:
    'Your data was written by a newer version of Backfill, and this tab still runs an older one. Nothing was changed. Update to go on.',
  start: 'Backfill could not start. Your data is untouched.',
  partly:
    'A part of this page did not arrive. Reload it when the network is back: a rating that you tap meanwhile is kept.',
  missingPart:
    'This part of the app could not be loaded: it changed with an update, or the network is away. Your data is untouched. Reload to go on.',
  insecure:
    'This address is not a secure one (https or localhost), so the browser offers no offline use and no installing here. Cards and ratings work and are kept.',
};
