/** What is said where something is read again, or cannot be. */
export const notices = {
  unknown: 'This interview is not on this device. It may be in a backup, or on another one.',
  running: 'This interview is still going on.',
  unasked: 'It was given up before the other questions were asked.',
  unmarked: 'It was not marked.',
  gone: 'This question has left the catalog, so its rubric cannot be shown.',
  unknownLink: 'There is nothing behind this address any more: its cards have left the catalog.',
  unscheduled:
    'What you need for it is below. Reading it here changes nothing of when these cards come.',
  missingCards:
    'These cards are not on this device yet, and they could not be loaded. Connect once, then try again.',
};
