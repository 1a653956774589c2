import type { Filters, Origin } from '../../query/engine/query.ts';
import { useApp, useWords } from './context.ts';
import { divisionName } from './names.ts';

/** Themes and groups of filters, in the reader's words; empty where every placement passes. */
export function useSubject(): (filters: Filters) => string {
  const { format, names } = useApp();
  return ({ themes, groups }) =>
    format.list([...themes.map((id) => names.theme(id)), ...groups.map((id) => names.group(id))]);
}

/** What a question is measured from, in the reader's words. */
export function useOriginName(): (origin: Origin) => string {
  const { app, lang, text } = useApp();
  const words = useWords('question');
  const subject = useSubject();
  const nameOf = (origin: Origin): string => {
    const atlas = app.atlas.current.value;
    if (app.sight.isInSight(origin)) return words.inSight;
    if (app.position.isHere(origin)) return words.here;
    const unit = (adcode: string) => divisionName(atlas?.divisions.get(adcode), lang);
    switch (origin.kind) {
      case 'division':
        return origin.part === 'centre' ? text.centreOf(unit(origin.adcode)) : unit(origin.adcode);
      case 'place': {
        const place = atlas?.places.get(origin.id);
        return place?.[`name_${lang}`] ?? origin.id;
      }
      case 'point': {
        const [lng, lat] = origin.lngLat;
        return text.pointName(lng.toFixed(3), lat.toFixed(3));
      }
      case 'drawn':
        return origin.shape === 'line' ? words.drawnLine : words.drawnArea;
      case 'border':
        return words.border(unit(origin.adcodes[0]), unit(origin.adcodes[1]));
      case 'link':
        return words.link(nameOf(origin.ends[0]), nameOf(origin.ends[1]));
      case 'placements':
        return words.placements(subject(origin.filters) || words.anyPlacements);
    }
  };
  return nameOf;
}
