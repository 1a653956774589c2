import type { DataText } from '../features/about/dataText.ts';
import type { HelpText } from '../features/about/helpText.ts';
import type { AskHelpText } from '../features/ask/askHelpText.ts';
import type { AskText } from '../features/ask/askText.ts';
import type { PositionText } from '../features/ask/positionText.ts';
import type { QuestionText } from '../features/ask/questionText.ts';
import type { TypingText } from '../features/ask/typingText.ts';
import type { BaseMapText } from '../features/basemap/baseMapText.ts';
import type { CompareText } from '../features/compare/compareText.ts';
import type { LensText } from '../features/lens/lensText.ts';
import type { PrintText } from '../features/print/printText.ts';
import type { AnswerText } from '../features/results/answerText.ts';
import type { TableText } from '../features/results/tableText.ts';
import type { ScreenText } from '../features/screening/screenText.ts';
import type { ShortlistText } from '../features/shortlist/shortlistText.ts';
import type { ToolsText } from '../features/tools/toolsText.ts';
import type { UnitText } from '../features/unit/unitText.ts';
import type { Text } from '../widgets/text.ts';

/** Words that are loaded with the part of the interface that says them. */
interface LaterWords {
  answer: AnswerText;
  ask: AskText;
  askHelp: AskHelpText;
  baseMap: BaseMapText;
  compare: CompareText;
  data: DataText;
  help: HelpText;
  lens: LensText;
  position: PositionText;
  print: PrintText;
  screen: ScreenText;
  shortlist: ShortlistText;
  table: TableText;
  tools: ToolsText;
  typing: TypingText;
  unit: UnitText;
}

/** All that the interface says, by the part that says it. */
export interface Words extends LaterWords {
  /** What the first screen says, and what several parts share. */
  text: Text;
  question: QuestionText;
}

export type Part = keyof Words;
export type LaterPart = keyof LaterWords;

/** What the folder of a language holds; its entry is loaded with the first screen. */
export interface LanguageFolder extends Omit<Words, LaterPart> {
  /** As `lang` of the document names it. */
  tag: string;
  /** Set where words are so long that lines and columns need more room. */
  isLong: boolean;
  later: { readonly [P in LaterPart]: () => Promise<LaterWords[P]> };
}
