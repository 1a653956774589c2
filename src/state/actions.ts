import { batch } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { Language } from '../../geodata/schema.ts';
import { type GroupId, THEMES, type ThemeId } from '../../geodata/themes.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';
import { type Filters, insideDivision, type Query } from '../query/engine/query.ts';
import { printQuery } from '../query/language/print.ts';
import { type Side, withSide } from '../query/models/side.ts';
import { isLarge } from './asking.ts';
import { baseMapActions } from './baseMap.ts';
import type { FaintPart } from './faint.ts';
import { queryOf, withFilters } from './filters.ts';
import { MAP_PAGE, type Page } from './page.ts';
import { type SchemeChoice, writeSettings } from './settings.ts';
import type { SheetOrder, SheetPicture } from './sheet.ts';
import {
  type CameraRequest,
  type Chooser,
  type PointedUnit,
  type Shading,
  type Store,
  themesOf,
  type View,
} from './store.ts';
import type { TableView } from './tableView.ts';
import { toolActions } from './tools.ts';

export type Actions = ReturnType<typeof createActions>;

/** The only verbs that write to the store. */
export function createActions(store: Store) {
  const remember = () =>
    writeSettings({
      lang: store.lang.value,
      scheme: store.scheme.value,
      lite: store.lite.value,
      baseMap: store.baseMap.chosen.value,
      tiandituKey: store.baseMap.key.value,
      datum: store.tools.datum.value,
      angles: store.tools.angles.value,
    });
  const setHidden = (ids: Iterable<ThemeId>) => {
    store.hidden.value = new Set(ids);
  };
  let reader: Promise<void> | null = null;
  const closeAll = () => {
    store.page.value = MAP_PAGE;
    store.selection.value = null;
    store.chooser.value = null;
    store.pointed.value = [];
  };

  return {
    type(text: string) {
      store.typed.value = text;
    },

    /** Fetches what reads words, once; after a failure the next call tries again. */
    loadReader(): Promise<void> {
      if (reader === null) {
        store.reading.value = 'loading';
        reader = import('../query/language/reader.ts').then(
          (loaded) => {
            batch(() => {
              store.reader.value = loaded;
              store.reading.value = 'idle';
            });
          },
          () => {
            store.reading.value = 'failed';
            reader = null;
          },
        );
      }
      return reader;
    },

    /** Reads a question in words and asks it. An empty one shows the whole plan again. */
    ask(text: string) {
      const gazetteer = store.gazetteer.value;
      if (!gazetteer) return;
      if (text.trim() === '') return this.clearQuestion();
      store.typed.value = text;
      if (!store.reader.value) {
        void this.loadReader().then(() => store.reader.value && this.ask(text));
        return;
      }
      const parsed = store.reader.value.parseQuery(text, gazetteer);
      batch(() => {
        closeAll();
        store.typed.value = text;
        if (parsed.kind === 'problem') store.question.value = { ...parsed, text };
        else store.question.value = parsed;
      });
    },

    /** Asks a question given as data; the search box shows it in words. */
    run(query: Query) {
      batch(() => {
        closeAll();
        store.question.value = { kind: 'query', query, notes: [] };
        if (store.gazetteer.value)
          store.typed.value = printQuery(query, store.lang.value, store.gazetteer.value);
      });
    },

    /** Asks once more what could not be answered. */
    askAgain() {
      store.asking.retries.value += 1;
    },

    /** Asks what the plan puts in a county or city. */
    askInside(adcode: string) {
      this.run(insideDivision(adcode));
    },

    /** Asks the query with other filters; without one, for all that passes them. */
    setFilters(filters: Filters, of: Query | null = queryOf(store.question.value)) {
      const next = withFilters(of, filters);
      if (next) this.run(next);
      else this.clearQuestion();
    },

    clearQuestion() {
      batch(() => {
        closeAll();
        store.typed.value = '';
        store.question.value = { kind: 'none' };
      });
    },

    toggleTheme(id: ThemeId) {
      const next = new Set(store.hidden.value);
      if (!next.delete(id)) next.add(id);
      setHidden(next);
    },

    /** Shows all themes of a group, or hides them when all are shown. */
    toggleGroup(group: GroupId) {
      const ids = themesOf(group);
      const next = new Set(store.hidden.value);
      const allShown = ids.every((id) => !next.has(id));
      for (const id of ids) {
        if (allShown) next.add(id);
        else next.delete(id);
      }
      setHidden(next);
    },

    /** Leaves only the given themes switched on; once more shows everything again. */
    isolate(ids: readonly ThemeId[]) {
      const others = THEMES.map((theme) => theme.id).filter((id) => !ids.includes(id));
      const alreadyAlone =
        others.every((id) => store.hidden.value.has(id)) && ids.every((id) => !store.hidden.value.has(id));
      setHidden(alreadyAlone ? [] : others);
    },

    showAllThemes() {
      setHidden([]);
    },

    hideAllThemes() {
      setHidden(THEMES.map((theme) => theme.id));
    },

    /** Keeps a part of what is not meant on the map, faint, or takes it off. */
    toggleFaint(part: FaintPart) {
      const { faint } = store;
      faint.value = faint.value.includes(part)
        ? faint.value.filter((other) => other !== part)
        : [...faint.value, part];
    },

    /** Opens the card of a placement. */
    select(id: string) {
      batch(() => {
        store.chooser.value = null;
        store.selection.value = id;
      });
    },

    closeCard() {
      store.selection.value = null;
    },

    point(ids: readonly string[]) {
      const { pointed } = store;
      if (ids.join(' ') !== pointed.value.join(' ')) pointed.value = ids;
    },

    choose(chooser: Chooser | null) {
      store.chooser.value = chooser;
    },

    setView(view: View) {
      store.view.value = view;
    },

    /** Opens a page, or the map. What lay over the map makes way for a page. */
    openPage(page: Page) {
      batch(() => {
        if (page.kind !== 'map') {
          store.selection.value = null;
          store.chooser.value = null;
        }
        if (page.kind === 'compare') store.compared.value = page.sides;
        store.page.value = page;
      });
    },

    /** Sets a city, county or drawn area beside those compared last. */
    compare(side: Side) {
      this.openPage({ kind: 'compare', sides: withSide(store.compared.value, side) });
    },

    /** Opens the explanation of a unit of the screening, or closes it. */
    openUnit(unit: string | null) {
      const { page } = store;
      if (page.value.kind === 'screen') page.value = { ...page.value, unit };
    },

    /** Lets the address tell what the open screening asks for; `code` as `encodeScreen` writes it. */
    describeScreen(code: string) {
      const { page } = store;
      if (page.value.kind === 'screen' && page.value.code !== code) page.value = { ...page.value, code };
    },

    shade(shading: Shading | null) {
      store.shading.value = shading;
    },

    pointUnit(unit: PointedUnit | null) {
      store.pointedUnit.value = unit;
    },

    /** Asks for a picture of the map as it stands; null when it is not needed any more. */
    orderSheet(order: SheetOrder | null) {
      batch(() => {
        store.sheetOrder.value = order;
        store.sheetPicture.value = order && { state: 'drawing' };
      });
    },

    /** Hands over what was ordered, unless something else was ordered since. */
    deliverSheet(order: SheetOrder, picture: SheetPicture) {
      if (store.sheetOrder.value === order) store.sheetPicture.value = picture;
    },

    setTable(change: Partial<TableView>) {
      store.table.value = { ...store.table.value, ...change };
    },

    moveCamera(request: CameraRequest) {
      store.camera.value = request;
    },

    setLanguage(lang: Language) {
      batch(() => {
        store.lang.value = lang;
        if (store.question.value.kind === 'query' && store.gazetteer.value) {
          store.typed.value = printQuery(store.question.value.query, lang, store.gazetteer.value);
        }
      });
      remember();
    },

    setScheme(scheme: SchemeChoice) {
      store.scheme.value = scheme;
      remember();
    },

    /** Draws less on the map, or all again. */
    setLite(lite: boolean) {
      batch(() => {
        store.lite.value = lite;
        store.slowness.value = 'answered';
      });
      remember();
    },

    /** Offers once to draw less. */
    reportSlowness() {
      if (store.slowness.value === 'unknown') store.slowness.value = 'offered';
    },

    ...baseMapActions(store.baseMap, remember),
    ...toolActions(store.tools, remember),

    /** Puts a tool away before its end; from drawing for a comparison back to that. */
    cancelTool() {
      const tool = store.tools.active.value;
      this.closeTool();
      if (tool?.kind === 'draw' && tool.goal === 'compare')
        this.openPage({ kind: 'compare', sides: store.compared.value });
    },

    setSystemDark(dark: boolean) {
      store.systemDark.value = dark;
    },

    setMoreContrast(isWanted: boolean) {
      store.moreContrast.value = isWanted;
    },

    setAtlas(atlas: Atlas) {
      store.atlas.value = atlas;
      // Many names take long to gather and to get ready for reading: better now than at the first question.
      if (isLarge(atlas)) {
        void this.loadReader().then(() => {
          const gazetteer = store.gazetteer.peek();
          if (gazetteer) store.reader.peek()?.parseQuery('?', gazetteer);
        });
      }
    },

    failLoading(error: AtlasError) {
      store.failure.value = error;
    },

    setAudit(audit: AuditReport) {
      store.audit.value = audit;
    },

    failAudit(error: AtlasError) {
      store.auditFailure.value = error;
    },

    failMap() {
      store.mapFailed.value = true;
    },
  };
}
