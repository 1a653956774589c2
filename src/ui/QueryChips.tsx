import { X } from 'lucide';
import { km } from '../geo/units.ts';
import { areaOf, DEFAULT_RADIUS, NO_FILTERS, originsOf, type Query, withinOf } from '../query/query.ts';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { divisionName, groupName, originName, themeName } from './names.ts';

const OTHER = 'other';

/** The question as fields: place, distance, filters. Choosing a place asks, whatever was asked before. */
export function QueryChips() {
  const { store, actions, lang, text, format } = useApp();
  const atlas = store.atlas.value;
  if (!atlas) return null;
  const { question } = store;
  const query = question.value.kind === 'query' ? question.value.query : null;
  const origin = (query && originsOf(query)[0]) ?? null;
  const filters = query?.filters ?? NO_FILTERS;
  const radius = query?.kind === 'within' ? query.radius : DEFAULT_RADIUS;
  const divisions = [...atlas.divisions.values()];
  const cities = divisions.filter((division) => division.level === 'city');
  const chosen = origin?.kind === 'division' && origin.part === 'area' ? origin.adcode : origin ? OTHER : '';

  const askWithin = (adcode: string) => actions.run(withinOf(areaOf(adcode), radius, filters));
  const withFilters = (next: typeof filters): Query | null => (query ? { ...query, filters: next } : null);

  return (
    <div class="chips">
      <label class="chip">
        <span class="chip-name">{text.place}</span>
        <select
          value={chosen}
          onChange={(event) => event.currentTarget.value !== OTHER && askWithin(event.currentTarget.value)}
        >
          <option value="" disabled>
            {text.choosePlace}
          </option>
          {chosen === OTHER && origin && (
            <option value={OTHER}>{originName(origin, atlas, lang, text)}</option>
          )}
          {cities.map((city) => (
            <optgroup key={city.adcode} label={divisionName(city, lang)}>
              <option value={city.adcode}>{divisionName(city, lang)}</option>
              {divisions
                .filter((county) => county.city === city.adcode)
                .map((county) => (
                  <option key={county.adcode} value={county.adcode}>
                    {divisionName(county, lang)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {query?.kind === 'inside' && <span class="chip chip-plain">{text.insideChip}</span>}
      {query?.kind === 'nearest' && (
        <span class="chip chip-plain">{text.nearestChip(format.number(query.count))}</span>
      )}
      {query?.kind === 'within' && (
        <label class="chip">
          <span class="chip-name">{text.distance}</span>
          <input
            class="chip-number"
            type="number"
            min="1"
            max="1000"
            step="any"
            value={radius}
            onChange={(event) => actions.setRadius(km(event.currentTarget.valueAsNumber))}
          />
          <span>{text.kilometres}</span>
        </label>
      )}
      {[
        ...filters.themes.map((id) => ({ id, name: themeName(id, lang) })),
        ...filters.groups.map((id) => ({ id, name: groupName(id, lang) })),
      ].map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="chip"
          aria-label={text.removeFilter(name)}
          onClick={() => {
            const next = withFilters({
              ...filters,
              themes: filters.themes.filter((theme) => theme !== id),
              groups: filters.groups.filter((group) => group !== id),
            });
            if (next) actions.run(next);
          }}
        >
          {name} <Icon of={X} size={14} />
        </button>
      ))}
    </div>
  );
}
