import type { PositionProblem } from '../../../state/locate.ts';

/** What is said about the position of the device. */
export interface PositionText {
  /** `accuracy` with its unit. */
  here: (accuracy: string) => string;
  coarse: string;
  kept: string;
  tell: string;
  told: string;
  untell: string;
  problems: Record<PositionProblem, (region: { region: string; fullName: string }) => string>;
  insteadOfHere: string;
}
