import type { OriginForm, Rule, Uncertainty } from '../../../query/engine/answer.ts';
import {
  type Origin,
  originsOf,
  type Query,
  type Relation,
  type UnitRange,
} from '../../../query/engine/query.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { divisionName } from '../../widgets/names.ts';
import { useOriginName } from '../../widgets/originName.ts';

/** The rule that an answer used, in sentences. */
export function RuleSentence({ query, rule }: { query: Query; rule: Rule }) {
  return <p class="second rule">{useRule()(query, rule)}</p>;
}

function useRule(): (query: Query, rule: Rule) => string {
  const { app, lang, text, format } = useApp();
  const { space } = text;
  const words = useWords('question');
  const originName = useOriginName();
  const unitName = (adcode: string) => divisionName(app.atlas.current.value?.divisions.get(adcode), lang);
  const uncertainty = ({ site, town }: Uncertainty) =>
    words.ruleUncertainty(format.distance(site), format.distance(town));

  const levelIn = ({ level, city }: UnitRange) =>
    city === null ? words.levels[level] : words.levelIn(words.levels[level], unitName(city));

  const from = (origin: Origin | undefined, form: OriginForm): string => {
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
  };

  /** One relation, without what it says of the exactness of places. */
  const relation = (origin: Origin | undefined, rule: Rule): string => {
    switch (rule.code) {
      case 'within': {
        const [least, most] = [format.distance(rule.beyond), format.distance(rule.radius)];
        return rule.beyond > 0
          ? words.ruleBand(from(origin, rule.from), least, most)
          : words.ruleWithin(from(origin, rule.from), most);
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
  };

  const partOf = (part: { relation: Relation; not: boolean } | undefined, rule: Rule): string => {
    const sentence = say(part?.relation, rule).replace(/[。.]$/, '');
    return part?.not ? words.rulePartNot(sentence) : sentence;
  };

  const say = (about: Query | Relation | undefined, rule: Rule): string => {
    const [origin] = about ? ('filters' in about ? originsOf(about) : [about.origin]) : [];
    switch (rule.code) {
      case 'listed':
        return words.ruleListed;
      case 'within':
      case 'inside':
        return relation(origin, rule);
      case 'nearest':
        return words.ruleNearest(from(origin, rule.from));
      case 'together': {
        const parts = about?.kind === 'together' ? about.parts : [];
        const sentences = rule.parts.map((part, at) => partOf(parts[at], part));
        return `${words.ruleTogether[rule.join]}${words.ruleParts(sentences)}`;
      }
      case 'count':
        return about?.kind === 'count' ? words.ruleCount(levelIn(about)) : '';
      case 'units': {
        const level = about?.kind === 'units' ? levelIn(about) : '';
        const radius = format.distance(rule.radius);
        if (rule.radius > 0)
          return rule.not ? words.ruleUnitsNot(level, radius) : words.ruleUnits(level, radius);
        return rule.not ? words.ruleUnitsNotInside(level) : words.ruleUnitsInside(level);
      }
      case 'common': {
        const units = about?.kind === 'common' ? about.adcodes.map(unitName) : [];
        return words.ruleCommon(new Intl.ListFormat(lang).format(units));
      }
      case 'passed': {
        const level = about?.kind === 'passed' ? words.levels[about.level] : '';
        return words.rulePassed(origin ? originName(origin) : '', level);
      }
      case 'origin-unlocated':
        return words.ruleUnlocated;
      case 'no-border':
        return words.ruleNoBorder(unitName(rule.adcodes[0]), unitName(rule.adcodes[1]));
    }
  };

  /** What a rule holds about the places that are not known exactly, said once. */
  const how = (rule: Rule): string => {
    switch (rule.code) {
      case 'within':
      case 'nearest':
        return uncertainty(rule.uncertainty);
      case 'together': {
        const measured = rule.parts.find(({ code }) => code === 'within');
        return measured ? how(measured) : '';
      }
      case 'count':
        return words.ruleCountHow;
      case 'passed':
        return words.rulePassedHow(format.distance(rule.tolerance));
      default:
        return '';
    }
  };

  return (query, rule) => [say(query, rule), how(rule)].filter(Boolean).join(space);
}
