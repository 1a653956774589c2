/** The plan has sections (节) 1 to 70. */
export const LAST_SECTION = 70;

/** Boxes (专栏) 2 to 22 are used: box 1 is corrupt in the source. */
export const FIRST_BOX = 2;
export const LAST_BOX = 22;
