/** Ids of the menu of tools and of the button that opens it: focus returns there when a tool is closed. */
export const TOOL_MENU_ID = 'tool-menu';
export const TOOLS_BUTTON_ID = 'tools-button';
