/** Texts of practice. */
export const practiceWords = {
  what: 'Up to ten cards at a time, outside the schedule: no due date moves, and no figure of yours changes.',
  none: 'You have met no cards yet. Practice takes cards that you know from the daily review.',
  missing:
    'The texts of these cards are not on this device yet, and they could not be loaded. Connect once, then try again.',
  failed: 'Your cards could not be read. Nothing was lost: try again.',
};
