import type { Problem, Suggestion } from '../query/parsed.ts';
import { useApp } from './context.ts';
import { Examples, Suggestions } from './Examples.tsx';

/** Why a question has no answer, and a way on. */
export function ProblemBox({ problem }: { problem: Problem }) {
  const { lang, text, format } = useApp();
  const say = (): { sentence: string; suggestions: readonly Suggestion[]; lead?: string } => {
    switch (problem.code) {
      case 'unknown-place':
        return {
          sentence: text.problemUnknownPlace(problem.word),
          suggestions: problem.suggestions,
          lead: text.problemSuggest,
        };
      case 'outside-shanxi':
        return { sentence: text.problemOutside(problem[lang]), suggestions: [] };
      case 'ambiguous-place':
        return { sentence: text.problemAmbiguous(problem.word), suggestions: problem.choices };
      case 'missing-place':
        return { sentence: text.problemMissingPlace, suggestions: [] };
      case 'distance-zero':
        return { sentence: text.problemZero, suggestions: [] };
      case 'distance-negative':
        return { sentence: text.problemNegative, suggestions: [] };
      case 'distance-too-large':
        return {
          sentence: text.problemTooLarge(format.distance(problem.distance), format.distance(problem.limit)),
          suggestions: [],
        };
      case 'count-zero':
        return { sentence: text.problemCountZero, suggestions: [] };
      case 'point-outside':
        return { sentence: text.problemPointOutside, suggestions: [] };
      case 'point-swapped':
        return {
          sentence: text.problemPointSwapped,
          suggestions: [problem.suggestion],
          lead: text.problemSuggest,
        };
    }
  };
  const { sentence, suggestions, lead } = say();
  return (
    <div class="problem" role="alert">
      <p>{sentence}</p>
      {suggestions.length > 0 ? (
        <>
          {lead && <p class="second">{lead}</p>}
          <Suggestions of={suggestions} />
        </>
      ) : (
        <Examples heading={text.problemWayOn} />
      )}
    </div>
  );
}
