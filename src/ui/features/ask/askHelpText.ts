/** How to ask, family by family; the questions that work come with the atlas. */
export interface AskHelpText {
  lead: string;
  families: {
    within: { name: string; hint: string };
    inside: { name: string; hint: string };
    border: { name: string; hint: string };
    along: { name: string; hint: string };
    between: { name: string; hint: string };
    nearest: { name: string; hint: string };
    themes: { name: string; hint: string };
    units: { name: string; hint: string };
    joined: { name: string; hint: string };
    plan: { name: string; hint: string };
    words: { name: string; hint: string };
  };
}
