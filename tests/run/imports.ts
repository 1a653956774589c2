// Who may import whom, as a check; and the picture of the rooms in docs/architecture.md, held against the imports.
//   node tests/run/ts.mjs tests/run/imports.ts [--draw]     --draw: draws the picture anew
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { drawRooms, PAGE, readPicture, writePicture } from './rooms.ts';

/**
 * Every room and what its modules may import besides each other: rooms, single modules of a room, packages
 * with their subpaths.
 */
const ROOMS: Record<string, string[]> = {
  geodata: ['zod', '@turf/*', 'topojson-*'],
  layers: ['geodata (types)', 'maplibre-gl (types)'],
  'src/geo': ['geodata (types)', '@turf/*', 'flatbush', 'geoflatbush', 'gcoord'],
  'src/query/engine': ['src/geo', 'geodata (types)'],
  'src/query/language': ['src/geo', 'src/query/engine', 'geodata (types)', 'minisearch'],
  'src/query/codec': ['src/geo', 'src/query/engine', 'geodata (types)'],
  'src/query/models': [
    'src/geo',
    'src/query/engine',
    'src/query/codec',
    'src/query/language',
    'geodata (types)',
  ],
  'src/atlas': ['src/geo', 'src/query', 'geodata', 'topojson-*', 'papaparse'],
  'src/service': ['src/geo (types)', 'src/query', 'src/atlas', 'geodata (types)', 'comlink'],
  'src/state': ['src/geo', 'src/query', 'src/atlas', 'src/service', 'geodata (types)', '@preact/signals*'],
  'src/map': [
    'src/geo',
    'src/query',
    'src/state',
    'layers',
    'geodata (types)',
    'maplibre-gl',
    'terra-draw*',
    '@preact/signals*',
  ],
  // Views show selectors and call verbs: what they show is worked out elsewhere.
  'src/ui': [
    'src/geo (types)',
    'src/query (types)',
    'src/state',
    'layers',
    'geodata (types)',
    'preact',
    '@preact/signals*',
    '@tanstack/table-core',
    'lucide',
    'chart.js',
    'papaparse',
  ],
};
const EVERYWHERE = ['geojson (types)'];
/** Runs in Node, never in the browser, so it may import what it needs. */
const NODE_ONLY = '^(geodata/(build|audit)|src/ask)/';
/** Fewer than this means that the tool has stopped reading TypeScript (it then reports no violation). */
const FEWEST_MODULES = 30;

const rooms = Object.entries(ROOMS).flatMap(([room, allowed]) => [
  {
    name: `${room} imports only ${allowed.join(', ')}`,
    severity: 'error' as const,
    from: { path: `^${room}/`, pathNot: NODE_ONLY },
    to: { couldNotResolve: false, pathNot: [`^${room}/`, ...[...allowed, ...EVERYWHERE].map(pathOf)] },
  },
  ...allowed.filter(isTypesOnly).map((target) => ({
    name: `${room} imports only types of ${target.split(' ')[0]}`,
    severity: 'error' as const,
    from: { path: `^${room}/` },
    to: { path: pathOf(target), dependencyTypesNot: ['type-only' as const] },
  })),
]);

const forbidden: IForbiddenRuleType[] = [
  ...rooms,
  {
    name: 'what runs in the browser imports only types of what runs in Node',
    severity: 'error',
    from: { path: '^(src|layers|geodata)/', pathNot: NODE_ONLY },
    to: { path: NODE_ONLY, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'geodata knows neither the drawing nor the app',
    severity: 'error',
    from: { path: '^geodata/' },
    to: { path: '^(src|layers|tests)/' },
  },
  {
    name: 'a worker is entered by one door',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/service/' },
    to: { path: '^src/service/(atlasWorker|startWorker|remote|serve|columns).ts$' },
  },
  {
    name: 'widgets know no feature',
    severity: 'error',
    from: { path: '^src/ui/widgets/' },
    to: { path: '^src/ui/features/' },
  },
  {
    name: 'only the arrangement knows the arrangement',
    severity: 'error',
    from: { path: '^src/ui/(widgets|features|languages)/' },
    to: { path: '^src/ui/[^/]+$' },
  },
  {
    name: 'words know no feature but by its type',
    severity: 'error',
    from: { path: '^src/ui/languages/' },
    to: { path: '^src/ui/(features|widgets)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing imports main',
    severity: 'error',
    from: {},
    to: { path: '^src/main\\.' },
  },
  {
    name: 'the app does not import its tests',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'every import is found',
    severity: 'error',
    from: {},
    // The boundary pipeline has a package of its own, installed only when it runs; the build makes up a sheet.
    to: { couldNotResolve: true, pathNot: '^(mapshaper|geographiclib-geodesic$|virtual:)' },
  },
];

const { output } = await cruise(['src', 'layers', 'geodata', 'tests', 'vite.config.ts'], {
  validate: true,
  ruleSet: { forbidden },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: 'geodata/build/boundaries/node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
});
const { modules, summary } = output as ICruiseResult;
const own = modules.filter(
  ({ source }) => !source.includes('node_modules') && /\.(ts|tsx|mjs)$/.test(source),
);

for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  console.log(`${from} -> ${way}\n    against: ${rule.name}`);
}
console.log(
  `${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} against the rules.`,
);
if (own.length < FEWEST_MODULES) console.log(`At least ${FEWEST_MODULES} modules should have been read.`);
const picture = drawRooms(modules);
if (process.argv.includes('--draw')) writePicture(picture);
const isPictureTrue = readPicture() === picture;
if (!isPictureTrue) console.log(`${PAGE} does not show who imports whom today: --draw draws it anew.`);
process.exitCode = summary.violations.length === 0 && own.length >= FEWEST_MODULES && isPictureTrue ? 0 : 1;

function isTypesOnly(target: string): boolean {
  return target.endsWith(' (types)');
}

/** The path of a module, of a room, or of a package inside node_modules. */
function pathOf(target: string): string {
  const name = target.replace(' (types)', '');
  if (name.endsWith('.ts')) return `^${name.replaceAll('.', '\\.')}$`;
  if (name === 'geodata' || name === 'layers' || name.startsWith('src/')) return `^${name}/`;
  return `node_modules/(@types/)?${name.replaceAll('*', '[^/]*')}/`;
}
