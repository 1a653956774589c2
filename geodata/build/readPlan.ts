import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { z } from 'zod';
import type { AtlasWords, Catalogue } from '../catalogue.ts';
import type { PlaceFeature, Plan } from '../join.ts';
import { type Division, schemasOf, type WrittenPlace } from '../schema.ts';
import { readCatalogue } from './readCatalogue.ts';

/** The folder of the atlas that this project is about. */
export const ATLAS_ROOT = new URL('../', import.meta.url);

function listFiles(root: URL, folder: string, extension: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}${name}`);
}

/** The truth as written by hand: what `plan`, `places`, the divisions and the catalogue of an atlas say. */
export interface Source extends Plan {
  places: PlaceFeature<WrittenPlace>[];
  divisions: Division[];
  catalogue: Catalogue;
  words: AtlasWords;
  /** What does not fit the schema, each with file, entry and field; such entries are left out. */
  problems: string[];
}

/**
 * Reads and validates every file of an atlas that is written by hand: of `plan` and `places`, one a theme
 * group, the divisions and the catalogue. Files come in the order of their names, entries as they stand in
 * their file. A place that several groups use stands in the file of the first of them; places stand in the
 * order of their ids.
 * @param root the folder of the atlas, with a slash at its end
 */
export function readSource(root: URL = ATLAS_ROOT): Source {
  const problems: string[] = [];
  const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
  const valid = <T>(schema: z.ZodType<T>, value: unknown, where: string): T[] => {
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    problems.push(`${where}: ${z.prettifyError(result.error)}`);
    return [];
  };
  const { catalogue, words } = readCatalogue(root);
  const { Assignment, Place, Division } = schemasOf(catalogue);
  const assignments = listFiles(root, 'plan/', '.json').flatMap((file) =>
    (readJson(file) as { id?: string }[]).flatMap((entry) =>
      valid(Assignment, entry, `geodata/${file}, ${entry.id}`),
    ),
  );
  const places = listFiles(root, 'places/', '.geojson').flatMap((file) =>
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
  return { assignments, places, divisions, catalogue, words, problems };
}
