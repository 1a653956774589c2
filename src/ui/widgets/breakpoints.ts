/** Up to this width the panel is a sheet over the map. Style sheets say `@media (--phone)`. */
export const PHONE = '(max-width: 700px)';
/** From this width, which grows with the text, the legend lies on the map. */
export const ROOMY = '(min-width: 68.75em)';
