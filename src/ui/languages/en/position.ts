import type { PositionText } from '../../features/ask/positionText.ts';

/** What is said about the position of the device, in English. */
export const position: PositionText = {
  here: (accuracy) => `Asked from where this device is, known to about ${accuracy}.`,
  coarse: 'Distances may be off by as much.',
  kept: 'The position stays in this page: it is not stored, and neither the address nor a shared link holds it.',
  tell: 'Put it into the address',
  told: 'The address holds this device’s position: whoever gets the link gets the position.',
  untell: 'Take it out again',
  problems: {
    insecure: () => 'No position: browsers tell it to https pages only, and this page is none.',
    denied: () =>
      'No position: it was not allowed. To use it, allow this page to know your location in the browser’s site settings, then press again.',
    unavailable: () => 'No position: this device cannot tell where it is at the moment.',
    timeout: () =>
      'No position: the device did not tell it within 15 seconds. In the open it may; press again there.',
    outside: ({ region }) =>
      `This device is not in ${region}, and the map knows only what lies there. Nothing was asked.`,
  },
  insteadOfHere:
    'You can also write or choose a place above, or draw a point with the pencil beside the map.',
};
