// The data dictionary: what stands in geodata/README.md about every field, made from the schemas.
//   npm run dictionary
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { WRITTEN } from '../catalogue.ts';
import { schemasOf } from '../schema.ts';
import { readSource } from './readPlan.ts';

const PAGE = new URL('../README.md', import.meta.url);
/** What stands before it is written by hand. */
const MARK = '<!-- From here on made from the schemas by `npm run dictionary`. -->\n';
/** A list of words that is longer is not written out. */
const LONGEST_LIST = 12;

/** As much of JSON Schema as zod writes for our schemas. */
interface Schema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: (string | number)[];
  const?: string | number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Row {
  field: string;
  type: string;
  meaning: string;
}

const code = (text: string | number): string => `\`${String(text).replaceAll('|', '\\|')}\``;

/** From and to, where a schema sets them; zod sets bounds of whole numbers, too, that say nothing. */
function range(least: number | undefined, most: number | undefined, unit: string): string {
  const from = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : null;
  const to = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : null;
  if (from === null && to === null) return '';
  if (to === null) return from === 1 ? ', not empty' : `, at least ${from}${unit}`;
  return from === null ? `, at most ${to}${unit}` : `, ${from} to ${to}${unit}`;
}

/** What ids are like throughout. */
const ID = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The two languages of a text; null for anything else. */
function languagesOf({ properties }: Schema): { zh: string; en: string } | null {
  const { zh, en, ...others } = properties ?? {};
  return zh && en && Object.keys(others).length === 0 ? { zh: typeOf(zh), en: typeOf(en) } : null;
}

/** What values a field may hold, in words. */
function typeOf(schema: Schema): string {
  const languages = languagesOf(schema);
  if (languages) {
    const { zh, en } = languages;
    return zh === en ? `\`zh\` and \`en\`, each ${zh}` : `\`zh\`: ${zh}; \`en\`: ${en}`;
  }
  const choices =
    schema.anyOf ??
    schema.oneOf ??
    (Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : null);
  if (choices) return [...new Set(choices.map(typeOf))].join(' or ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum)
    return schema.enum.length > LONGEST_LIST
      ? `one of ${schema.enum.length} ids`
      : schema.enum.map(code).join(', ');
  switch (schema.type) {
    case 'string':
      if (schema.pattern === ID) return 'id';
      return schema.pattern
        ? `text like ${code(schema.pattern)}`
        : `text${range(schema.minLength, schema.maxLength, ' characters')}`;
    case 'integer':
      return `whole number${range(schema.minimum, schema.maximum, '')}`;
    case 'number':
      return `number${range(schema.minimum, schema.maximum, '')}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return schema.prefixItems
        ? `list of ${schema.prefixItems.length}: ${typeOf(schema.prefixItems[0] ?? {})}`
        : `list of ${typeOf(schema.items ?? {})}`;
    case 'object':
      return schema.properties
        ? 'object'
        : `object by id of ${typeOf(schema.additionalProperties as Schema)}`;
    default:
      return String(schema.type ?? 'anything');
  }
}

/**
 * What the table goes on into: the fields of an object, of the objects of a list (one kind or several) and of
 * an object by id; nothing for a text in both languages.
 */
function inside(schema: Schema): { schema: Schema; suffix: string }[] {
  if (languagesOf(schema)) return [];
  if (schema.properties) return [{ schema, suffix: '.' }];
  const values = schema.additionalProperties;
  if (typeof values === 'object')
    return inside(values).map((one) => ({ ...one, suffix: `.<id>${one.suffix}` }));
  if (!schema.items) return [];
  const kinds = schema.items.oneOf ?? schema.items.anyOf;
  if (!kinds) return inside(schema.items).map((one) => ({ ...one, suffix: `[]${one.suffix}` }));
  return kinds.map((kind) => ({ schema: kind, suffix: `[${kind.properties?.['kind']?.const ?? ''}].` }));
}

function rowsOf(schema: Schema, prefix = ''): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isOptional = !schema.required?.includes(name);
    const row = {
      field: code(`${prefix}${name}`),
      type: `${typeOf(field)}${isOptional ? ', or left out' : ''}`,
      meaning: field.description ?? '',
    };
    return [row, ...inside(field).flatMap((one) => rowsOf(one.schema, `${prefix}${name}${one.suffix}`))];
  });
}

function tableOf(heading: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const rows = inside(json).flatMap((one) => rowsOf(one.schema));
  return [
    `### ${heading}`,
    ...(json.description ? [json.description] : []),
    [
      '| field | holds | meaning |',
      '| --- | --- | --- |',
      ...rows.map(({ field, type, meaning }) => `| ${field} | ${type} | ${meaning} |`),
    ].join('\n'),
  ].join('\n\n');
}

/** The page with its dictionary as the schemas are now. */
export function withDictionary(page: string): string {
  const { Assignment, Place, Placement, Division } = schemasOf(readSource().catalogue);
  const tables = [
    tableOf('`plan/<group>.json`: a list of assignments', Assignment),
    tableOf('`places/<group>.geojson`: the properties of a place', Place),
    tableOf('`divisions.json`: the province, its cities and counties', Division),
    tableOf('`atlas.json`: who speaks, and what figures and parts of the plan are called', WRITTEN.atlas),
    tableOf('`themes.json`: groups, themes and the words for them', WRITTEN.themes),
    tableOf('`lenses.json`: a list of checks where two kinds of assignments meet', WRITTEN.lenses),
    tableOf('`profiles.json`: a list of screening profiles', WRITTEN.profiles),
    tableOf('`elsewhere.json`: a list of places beyond the region that people ask about', WRITTEN.elsewhere),
    tableOf('`formerNames.json`: a list of names that units went by before', WRITTEN.formerNames),
    tableOf('`about.json`: texts of the page about the data, of help and examples', WRITTEN.about),
    tableOf('Published: the properties of a placement', Placement),
  ];
  return `${page.slice(0, page.indexOf(MARK))}${MARK}\n${tables.join('\n\n')}\n`;
}

export const readPage = (): string => readFileSync(PAGE, 'utf8');

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, withDictionary(readPage()));
