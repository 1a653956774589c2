import { batch } from '@preact/signals';
import type { DataSet } from '../atlas/dataSets.ts';
import type { AtlasSlice } from './atlas.ts';
import { filtersOf } from './filters.ts';
import type { QuestionSlice } from './question.ts';
import type { Selection } from './selection.ts';
import type { ThemesSlice } from './themes.ts';

interface Needs {
  atlas: AtlasSlice;
  question: QuestionSlice;
  selection: Selection;
  themes: ThemesSlice;
}

/** Data sets beside the plan: the atlas that the app works on is the plan's together with them. */
export function createDataSets({ atlas, question, selection, themes }: Needs) {
  const others = (id: string) => atlas.dataSets.value.filter((set) => set.id !== id);

  return {
    /** In the order in which they were registered. */
    all: atlas.dataSets,

    /**
     * Takes a data set, in place of another of its id. Needs the atlas.
     * @throws DataSetError where its ids are no ids, or are the atlas's for something else
     */
    register: (set: DataSet) => atlas.setDataSets([...others(set.id), set]),

    /** Takes a data set away, with all that is asked of it, open or hidden. */
    remove(id: string) {
      batch(() => {
        const { themes: asked, groups } = filtersOf(question.asked.value);
        if ([...asked, ...groups].includes(id)) question.clearQuestion();
        themes.hideThemes([...themes.hidden.value].filter((theme) => theme !== id));
        const open = atlas.current.value?.placements.get(selection.selected.value ?? '');
        if (open?.theme === id) selection.clearSelection();
        atlas.setDataSets(others(id));
      });
    },
  };
}
