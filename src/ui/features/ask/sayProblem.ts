import type { AtlasWords } from '../../../../geodata/catalogue.ts';
import type { Language } from '../../../../geodata/schema.ts';
import type { Problem, Wording } from '../../../query/language/parsed.ts';
import type { Format, IdentityIn } from '../../widgets/context.ts';
import { wholeDegrees } from '../../widgets/degrees.ts';
import type { AskText } from './askText.ts';

/** What went wrong; `isChoice` where the sentence itself leads to the suggestions. */
type Said = { sentence: string; suggestions?: readonly Wording[]; isChoice?: boolean };

/** Where the examples of a pair of places stand in the help: the family, and which of its questions. */
const PAIRS = { border: ['border', 0], between: ['between', 0], common: ['units', -1] } as const;

/** What the sentences of problems are made of. */
interface Saying {
  lang: Language;
  text: AskText;
  format: Format;
  identity: IdentityIn;
  /** The examples of the help, where they are there. */
  help: AtlasWords['about']['help'] | undefined;
  /** How far the region reaches, in a sentence. */
  extent: string;
  bounds: Parameters<typeof wholeDegrees>[0];
}

/** Returns what tells why a question has no answer, and the questions that lead on. */
export function problemSayer({ lang, text, format, identity, help, extent, bounds }: Saying) {
  const example = identity.examples[0]?.questions[0] ?? '';
  const exampleOf = ([family, at]: readonly [family: string, at: number]) =>
    help?.[family]?.[lang].at(at) ?? example;
  return (problem: Problem): Said => {
    switch (problem.code) {
      case 'unknown-place':
        return { sentence: text.unknownPlace(problem.word), suggestions: problem.suggestions };
      case 'unknown-words': {
        const words = format.list(problem.words.map(({ word }) => word));
        const sentence = problem.isSpoken ? text.onlySpoken(words) : text.unknownWords(words);
        return { sentence, suggestions: problem.others };
      }
      case 'outside-atlas':
        return { sentence: text.outside(problem[lang], identity) };
      case 'ambiguous-place':
        return { sentence: text.ambiguous(problem.word), suggestions: problem.choices, isChoice: true };
      case 'missing-place':
        return { sentence: text.missingPlace(exampleOf(['within', 0])) };
      case 'needs-two-places':
        return { sentence: text.needsTwo[problem.relation](exampleOf(PAIRS[problem.relation])) };
      case 'needs-units':
        return { sentence: text.needsUnits[problem.relation] };
      case 'inside-theme':
        return { sentence: text.insideTheme, suggestions: problem.others };
      case 'units-elsewhere':
        return { sentence: text.unitsElsewhere, suggestions: problem.others };
      case 'mixed-joins':
        return { sentence: text.mixedJoins };
      case 'two-questions':
        return { sentence: text.twoQuestions };
      case 'distance-unread':
        return { sentence: text.unreadDistance(problem.word) };
      case 'distance-zero':
        return { sentence: text.zero };
      case 'distance-negative':
        return { sentence: text.negative };
      case 'distance-too-large':
        return {
          sentence: text.tooLarge(format.distance(problem.distance), extent, format.distance(problem.limit)),
        };
      case 'band-reversed':
        return { sentence: text.bandReversed, suggestions: problem.others };
      case 'count-zero':
        return { sentence: text.countZero(exampleOf(['nearest', 0])) };
      case 'section-unknown':
        return { sentence: text.sectionUnknown(format.number(problem.number), format.number(problem.last)) };
      case 'box-unknown':
        return { sentence: text.boxUnknown(format.number(problem.number), format.number(problem.last)) };
      case 'box-unused':
        return { sentence: text.boxUnused };
      case 'figure-without-unit':
        return { sentence: text.figureWithoutUnit(problem.word) };
      case 'beyond-plan':
        return { sentence: text.beyondPlan[problem.reason](problem.word) };
      case 'point-outside':
        return {
          sentence: text.pointOutside(identity.region, wholeDegrees(bounds)),
        };
      case 'point-swapped':
        return { sentence: text.pointSwapped, suggestions: problem.suggestions };
    }
  };
}
