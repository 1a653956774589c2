import type { Atlas } from '../../../geo/atlas.ts';
import type { Goal, Subject } from '../../../query/models/screen/criterion.ts';
import type { Shown } from '../../../state/screening/ranking.ts';
import type { Screening } from '../../../state/screening/screening.ts';
import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';
import { divisionName } from '../../widgets/names.ts';

/** How many units are not out. */
export const countRanked = ({ outBy }: Shown['ranking']): number =>
  outBy.reduce((count, by) => count + Number(by === -1), 0);

/** The screening with its words, and what every view of it says the same way. */
export function useScreen() {
  const context = useApp();
  const { app, lang, format, names } = context;
  const atlas = app.atlas.current.value as Atlas;
  const words = useWords('screen');
  const spoken = useAtlasWords();
  const screening = app.screening.current.value as Screening;
  const subjectName = (subject: Subject) => (subject === 'rivers' ? words.rivers : names.theme(subject));
  const goalName = ({ kind, of }: Goal) => words[kind](of.map(subjectName).join(words.and));
  return {
    ...context,
    atlas,
    words,
    screening,
    subjectName,
    goalName,
    goalRule(goal: Goal): string {
      switch (goal.kind) {
        case 'near':
          return words.nearRule(format.distance(goal.full), format.distance(goal.none));
        case 'count':
          return words.countRule(format.distance(goal.within), format.number(goal.enough));
        case 'named':
          return words.namedRule;
        case 'clear':
          return goal.beyond === 0 ? words.clearRuleZero : words.clearRule(format.distance(goal.beyond));
      }
    },
    /** Why a ready-made profile asks for this; null for a goal of the reader's own. */
    goalWhy(goal: Goal): string | null {
      const asked = screening.askedBy(goal);
      return asked && (spoken.profiles[asked.profile]?.whys[asked.at]?.[lang] ?? null);
    },
    /** Points of 100. */
    points: (score: number) => format.number(Math.round(score * 100)),
    percent: (share: number) => format.percent(share),
    /** The name of a unit, and where it lies in a few words. */
    unitName: (shown: Shown, number: number): string => {
      if (shown.points) return shown.points.names[number] || words.pointName(format.number(number + 1));
      return divisionName(shown.divisions[number], lang);
    },
    unitPlace: (shown: Shown, number: number): string => {
      if (shown.points) {
        const county = atlas.divisions.get(shown.points.counties[number] ?? '');
        return county ? divisionName(county, lang) : words.outside;
      }
      return divisionName(atlas.divisions.get(shown.divisions[number]?.city ?? ''), lang);
    },
  };
}
