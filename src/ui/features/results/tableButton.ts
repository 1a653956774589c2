/** The id of the button that opens the table, which a closed table gives the focus back to. */
export const TABLE_BUTTON = 'table-button';
