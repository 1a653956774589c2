// The picture of the rooms in docs/architecture.md, drawn from what the modules really import.
import { readFileSync, writeFileSync } from 'node:fs';
import type { IModule } from 'dependency-cruiser';

export const PAGE = 'docs/architecture.md';
const BLOCK = /(?<=```mermaid\n)[^`]*(?=```)/;

/** Each room by its folder, from the top of the picture to its bottom; parts come before the whole. */
const ROOMS = [
  { folder: 'src/main.ts', id: 'main', label: 'main.ts: puts it together' },
  { folder: 'src/ui', id: 'ui', label: 'ui: what the reader sees' },
  { folder: 'src/map', id: 'map', label: 'map: the only writer to the map' },
  { folder: 'src/state', id: 'state', label: 'state: signals, selectors, verbs' },
  { folder: 'src/service', id: 'service', label: 'service: one door to questions and pages' },
  { folder: 'src/atlas', id: 'atlas', label: 'atlas: load, join, index' },
  { folder: 'src/query/language', id: 'language', label: 'language: words to query and back' },
  { folder: 'src/query/codec', id: 'codec', label: 'codec: query to address and back' },
  { folder: 'src/query/models', id: 'models', label: 'models: what a page shows' },
  { folder: 'src/query/engine', id: 'engine', label: 'engine: query to answer' },
  { folder: 'src/geo', id: 'geo', label: 'geo: distances as ranges' },
  { folder: 'layers', id: 'layers', label: 'layers: the drawing' },
  { folder: 'geodata/build', id: 'build', label: 'build: pipeline, open data' },
  { folder: 'geodata/audit', id: 'audit', label: 'audit: text against data' },
  { folder: 'geodata', id: 'geodata', label: 'geodata: the truth' },
] as const;
type RoomId = (typeof ROOMS)[number]['id'];

/** Drawn as one box; arrows from and to other rooms end at the box. */
const QUERY: readonly string[] = ['language', 'codec', 'models', 'engine'];

const roomOf = (path: string): RoomId | undefined =>
  ROOMS.find(({ folder }) => path === folder || path.startsWith(`${folder}/`))?.id;

/** The ends of an arrow from one room to another; null within a room. */
function arrowOf(from: string, to: string): string | null {
  const [start, end] = [roomOf(from), roomOf(to)];
  if (!start || !end || start === end) return null;
  if (QUERY.includes(start) === QUERY.includes(end)) return `${start} --> ${end}`;
  return `${QUERY.includes(start) ? 'query' : start} --> ${QUERY.includes(end) ? 'query' : end}`;
}

/** The rooms and who imports more than types from whom, as a Mermaid flowchart. */
export function drawRooms(modules: readonly IModule[]): string {
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
      .map(({ resolved }) => arrowOf(source, resolved)),
  );
  const box = ({ id, label }: (typeof ROOMS)[number]) => `${id}["${label}"]`;
  return [
    'flowchart TD',
    ...ROOMS.filter(({ id }) => !QUERY.includes(id)).map((room) => `  ${box(room)}`),
    '  subgraph query["query: pure, no browser"]',
    ...ROOMS.filter(({ id }) => QUERY.includes(id)).map((room) => `    ${box(room)}`),
    '  end',
    ...[...new Set(arrows)]
      .filter((arrow) => arrow !== null)
      .sort()
      .map((arrow) => `  ${arrow}`),
    '',
  ].join('\n');
}

/** The picture as it stands on the page. */
export const readPicture = (): string => readFileSync(PAGE, 'utf8').match(BLOCK)?.[0] ?? '';

export const writePicture = (picture: string): void =>
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(BLOCK, picture));
