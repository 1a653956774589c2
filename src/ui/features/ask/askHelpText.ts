/** How to ask, family by family, with questions that work. */
export interface AskHelpText {
  lead: string;
  families: {
    within: { name: string; hint: string; examples: string[] };
    inside: { name: string; hint: string; examples: string[] };
    border: { name: string; hint: string; examples: string[] };
    along: { name: string; hint: string; examples: string[] };
    between: { name: string; hint: string; examples: string[] };
    nearest: { name: string; hint: string; examples: string[] };
    themes: { name: string; hint: string; examples: string[] };
    units: { name: string; hint: string; examples: string[] };
    joined: { name: string; hint: string; examples: string[] };
    plan: { name: string; hint: string; examples: string[] };
    words: { name: string; hint: string; examples: string[] };
  };
}
