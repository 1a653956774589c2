import { type Km, km } from '../../geo/units.ts';
import { MAX_RADIUS, type Origin, type Relation, type RelationKind } from '../engine/query.ts';

type RelationOf<Kind extends RelationKind> = Extract<Relation, { readonly kind: Kind }>;

/** How a kind of relation stands in an address. */
type RelationCode<Kind extends RelationKind> = {
  /** What stands behind its origin, part by part: letters, figures and `. - *` only. */
  readonly encode: (relation: RelationOf<Kind>) => readonly string[];
  /** Reads what `encode` wrote, part by part; null for anything else. */
  readonly decode: (origin: Origin, next: () => string) => RelationOf<Kind> | null;
};

/** Every kind of relation; one that is new has to say everything here. */
export const RELATION_CODES: { readonly [Kind in RelationKind]: RelationCode<Kind> } = {
  within: {
    encode: ({ radius, beyond }) => [beyond > 0 ? `${beyond}*${radius}` : String(radius)],
    decode: (origin, next) => {
      const ends = next().split('*');
      const [beyond, radius] = (ends.length === 1 ? ['0', ...ends] : ends).map(readKm);
      if (beyond === undefined || radius === undefined || ends.length > 2) return null;
      if (!(radius > 0 && radius <= MAX_RADIUS && beyond <= radius)) return null;
      return ends.length === 2 && beyond === 0 ? null : { kind: 'within', origin, radius, beyond };
    },
  },
  inside: {
    encode: () => [],
    decode: (origin) => ({ kind: 'inside', origin }),
  },
};

/** The code of a relation. The table pairs each kind with its own code, which a union cannot tell. */
export const codeOf = (relation: Relation): RelationCode<RelationKind> =>
  RELATION_CODES[relation.kind] as RelationCode<RelationKind>;

/** Whether a word names a kind of relation. */
export const isRelationKind = (word: string): word is RelationKind => Object.hasOwn(RELATION_CODES, word);

const NUMBER = /^\d+(\.\d+)?(e-\d+)?$/;

const readKm = (code: string): Km => km(NUMBER.test(code) ? Number(code) : Number.NaN);
