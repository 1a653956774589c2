import type { OriginForm, Rule } from '../../../query/engine/answer.ts';
import type { Origin, Query, Relation, UnitRange } from '../../../query/engine/query.ts';
import { originsOf } from '../../../state/fields.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName } from '../../widgets/names.ts';
import { useOriginName } from '../../widgets/originName.ts';

/** The rule that an answer used, in sentences. */
export function RuleSentence({ query, rule }: { query: Query; rule: Rule }) {
  const saying = useSaying();
  const sentences = [ruleOf(saying, query, rule), exactnessOf(saying, rule)];
  return <p class="second rule">{sentences.filter(Boolean).join(saying.space)}</p>;
}

/** What the sentences of a rule are made of. */
function useSaying() {
  const { app, lang, text, format } = useApp();
  const words = useWords('answer');
  const { levels } = useWords('question');
  const originName = useOriginName();
  return {
    words,
    levels,
    lang,
    format,
    space: text.space,
    originName,
    unitName: (adcode: string) => divisionName(app.atlas.current.value?.divisions.get(adcode), lang),
  };
}
type Saying = ReturnType<typeof useSaying>;

function levelOf({ words, levels, unitName }: Saying, { level, city }: UnitRange): string {
  return city === null ? levels[level] : words.levelIn(levels[level], unitName(city));
}

function fromOf({ words, originName }: Saying, origin: Origin | undefined, form: OriginForm): string {
  if (!origin) return '';
  const plain = origin.kind === 'division' ? originName({ ...origin, part: 'area' }) : originName(origin);
  switch (form) {
    case 'area':
      return words.fromEdge(plain);
    case 'centre':
      return words.fromCentre(plain);
    case 'line':
    case 'link':
      return words.fromLine(plain);
    case 'placements':
      return words.fromPlacements(plain);
    case 'border':
    case 'point':
    case 'spot':
      return plain;
  }
}

/** One relation, without what it says of the exactness of places. */
function relationOf(saying: Saying, origin: Origin | undefined, rule: Rule): string {
  const { words, format, space, originName } = saying;
  switch (rule.code) {
    case 'within': {
      const [least, most] = [format.distance(rule.beyond), format.distance(rule.radius)];
      return rule.beyond > 0
        ? words.ruleBand(fromOf(saying, origin, rule.from), least, most)
        : words.ruleWithin(fromOf(saying, origin, rule.from), most);
    }
    case 'inside': {
      const isUnit = rule.level === 'province' || rule.level === 'city' || rule.level === 'county';
      const how = isUnit
        ? rule.level === 'county'
          ? words.ruleInsideCodes
          : ''
        : rule.tolerance > 0
          ? words.ruleInsideShape(format.distance(rule.tolerance))
          : '';
      return [words.ruleInside(origin ? originName(origin) : ''), how].filter(Boolean).join(space);
    }
    default:
      return '';
  }
}

function partOf(saying: Saying, part: { relation: Relation; not: boolean } | undefined, rule: Rule): string {
  const sentence = ruleOf(saying, part?.relation, rule).replace(/[。.]$/, '');
  return part?.not ? saying.words.rulePartNot(sentence) : sentence;
}

function ruleOf(saying: Saying, about: Query | Relation | undefined, rule: Rule): string {
  const { words, lang, format, space, originName, unitName } = saying;
  const [origin, other] = about ? ('origin' in about ? [about.origin] : originsOf(about)) : [];
  switch (rule.code) {
    case 'listed':
      return words.ruleListed;
    case 'within':
    case 'inside':
      return relationOf(saying, origin, rule);
    case 'nearest':
      return words.ruleNearest(fromOf(saying, origin, rule.from));
    case 'together': {
      const parts = about?.kind === 'together' ? about.parts : [];
      const sentences = rule.parts.map((part, at) => partOf(saying, parts[at], part));
      return `${words.ruleTogether[rule.join]}${words.ruleParts(sentences)}`;
    }
    case 'count':
      return about?.kind === 'count' ? words.ruleCount(levelOf(saying, about)) : '';
    case 'units': {
      const level = about?.kind === 'units' ? levelOf(saying, about) : '';
      const sentences = rule.conditions.map(({ not, radius }) => {
        const distance = format.distance(radius);
        if (radius > 0) return not ? words.ruleUnitsNot(level, distance) : words.ruleUnits(level, distance);
        return not ? words.ruleUnitsNotInside(level) : words.ruleUnitsInside(level);
      });
      if (sentences.length < 2) return sentences.join('');
      const parts = sentences.map((sentence) => sentence.replace(/[。.]$/, ''));
      return `${words.ruleTogether.all}${words.ruleParts(parts)}`;
    }
    case 'common': {
      const units = about?.kind === 'common' ? about.adcodes.map(unitName) : [];
      return words.ruleCommon(new Intl.ListFormat(lang).format(units));
    }
    case 'passed': {
      const level = about?.kind === 'passed' ? saying.levels[about.level] : '';
      return words.rulePassed(origin ? originName(origin) : '', level);
    }
    case 'related':
      return words.ruleRelated[rule.how](origin ? originName(origin) : '');
    case 'apart':
      return words.ruleApart(origin ? originName(origin) : '', other ? originName(other) : '');
    case 'sections':
      return `${words.ruleSections}${space}${ruleOf(saying, about?.kind === 'sections' ? (about.relation ?? undefined) : undefined, rule.of)}`;
    case 'origin-unlocated':
      return words.ruleUnlocated;
    case 'no-border':
      return words.ruleNoBorder(unitName(rule.adcodes[0]), unitName(rule.adcodes[1]));
  }
}

/** What a rule holds about the places that are not known exactly, said once. */
function exactnessOf(saying: Saying, rule: Rule): string {
  const { words, format } = saying;
  switch (rule.code) {
    case 'within':
    case 'nearest':
      return words.ruleUncertainty(
        format.distance(rule.uncertainty.site),
        format.distance(rule.uncertainty.town),
      );
    case 'together': {
      const measured = rule.parts.find(({ code }) => code === 'within');
      return measured ? exactnessOf(saying, measured) : '';
    }
    case 'sections':
      return exactnessOf(saying, rule.of);
    case 'count':
      return words.ruleCountHow;
    case 'passed':
      return words.rulePassedHow(format.distance(rule.tolerance));
    default:
      return '';
  }
}
