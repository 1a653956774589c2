import type { Note, Parsed, Problem, Wording } from './parsed.ts';

/** What was read, without the offers that are not kept; what offers nothing stays as it is. */
export function keepOffers(parsed: Parsed, isKept: (text: string) => boolean): Parsed {
  const keep = <One extends Wording>(offers: readonly One[]) => offers.filter(({ text }) => isKept(text));
  switch (parsed.kind) {
    case 'query':
      return { ...parsed, notes: parsed.notes.map((note) => withOffers(note, keep)) };
    case 'problem':
      return { ...parsed, problem: withOffers(parsed.problem, keep) };
    case 'text':
      return { ...parsed, suggestions: keep(parsed.suggestions) };
    case 'page':
      return parsed;
  }
}

function withOffers<Told extends Note | Problem>(
  told: Told,
  keep: <One extends Wording>(offers: readonly One[]) => readonly One[],
): Told {
  const kept: Record<string, readonly Wording[]> = {};
  if ('others' in told) kept['others'] = keep(told.others);
  if ('suggestions' in told) kept['suggestions'] = keep(told.suggestions);
  if ('choices' in told) kept['choices'] = keep(told.choices);
  return { ...told, ...kept };
}

/** Every question that is offered beside what was read, in the order of what it is offered for. */
export function offersOf(parsed: Parsed): readonly string[] {
  const textsOf = (told: Note | Problem): string[] =>
    [
      ...('others' in told ? told.others : []),
      ...('suggestions' in told ? told.suggestions : []),
      ...('choices' in told ? told.choices : []),
    ].map(({ text }) => text);
  switch (parsed.kind) {
    case 'query':
      return parsed.notes.flatMap(textsOf);
    case 'problem':
      return textsOf(parsed.problem);
    case 'text':
      return parsed.suggestions.map(({ text }) => text);
    case 'page':
      return [];
  }
}
