/** The side of the square grid that every glyph is drawn in. */
export const GLYPH_SIZE = 15;
