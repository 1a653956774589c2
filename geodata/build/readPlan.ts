import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { z } from 'zod';
import type { Plan } from '../join.ts';
import { Assignment, Division, Place } from '../schema.ts';

const ROOT = new URL('../', import.meta.url);

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

function listFiles(folder: string, extension: string): string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}${name}`);
}

/** The truth as written by hand: what `geodata/plan`, `geodata/places` and the divisions say. */
export interface Source extends Plan {
  divisions: Division[];
  /** What does not fit the schema, each with file, entry and field; such entries are left out. */
  problems: string[];
}

/**
 * Reads and validates every file of `geodata/plan` and `geodata/places`, one a theme group, and the divisions.
 * Files come in the order of their names, entries as they stand in their file. A place that several groups
 * use stands in the file of the first of them; places stand in the order of their ids.
 */
export function readSource(): Source {
  const problems: string[] = [];
  const valid = <T>(schema: z.ZodType<T>, value: unknown, where: string): T[] => {
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    problems.push(`${where}: ${z.prettifyError(result.error)}`);
    return [];
  };
  const assignments = listFiles('plan/', '.json').flatMap((file) =>
    (readJson(file) as { id?: string }[]).flatMap((entry) =>
      valid(Assignment, entry, `geodata/${file}, ${entry.id}`),
    ),
  );
  const places = listFiles('places/', '.geojson').flatMap((file) =>
    (readJson(file) as FeatureCollection<Geometry | null>).features.flatMap((feature) =>
      valid(Place, feature.properties, `geodata/${file}, ${feature.properties?.['id']}`).map(
        (properties) => ({
          ...feature,
          properties,
        }),
      ),
    ),
  );
  const divisions = valid(z.array(Division), readJson('divisions.json'), 'geodata/divisions.json').flat();
  return { assignments, places, divisions, problems };
}
