import { useSignal } from '@preact/signals';
import { Check, ChevronDown, ChevronRight, Minus } from 'lucide';
import type { GroupId } from '../../../../geodata/catalogue.ts';
import { FAINT_PARTS } from '../../../state/faint.ts';
import { presentThemes, themesOf } from '../../../state/themes.ts';
import { useApp } from '../../widgets/context.ts';
import { hueOf, Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { SymbolKey } from '../../widgets/SymbolKey.tsx';
import './legend.css';
import type { Atlas } from '../../../geo/atlas.ts';

/** What is not meant can stay on the map for orientation: hidden themes and, of a question, the rest. */
function FaintSwitches() {
  const { app, text } = useApp();
  const isAsked = app.question.asked.value.kind === 'query' || app.question.asked.value.kind === 'text';
  return (
    <div class="legend-faint">
      {FAINT_PARTS.filter((part) => part === 'hidden' || isAsked).map((part) => (
        <button
          key={part}
          type="button"
          role="switch"
          aria-checked={app.themes.faint.value.includes(part)}
          class="faint-switch"
          onClick={() => app.themes.toggleFaint(part)}
        >
          <span class="faint-track" /> {text.faint[part]}
        </button>
      ))}
    </div>
  );
}

const CheckBox = ({ state }: { state: boolean | 'mixed' }) => (
  <span class="legend-box">
    {state !== false && <Icon of={state === 'mixed' ? Minus : Check} size={12} />}
  </span>
);

/** Legend and filter in one: every theme with its symbol and count, to be hidden or isolated. */
export function Legend() {
  const { app } = useApp();
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  return <LegendOf atlas={atlas} />;
}

/** So many groups are open at first. */
const OPEN_AT_FIRST = 2;

function LegendOf({ atlas }: { atlas: Atlas }) {
  const { app, lang, text, format } = useApp();
  const expanded = useSignal<ReadonlySet<GroupId>>(
    new Set(atlas.catalogue.groups.slice(0, OPEN_AT_FIRST).map(({ id }) => id)),
  );
  const counts = app.question.counts.value;
  const hidden = app.themes.hidden.value;
  const isShown = (id: Parameters<typeof hidden.has>[0]) => !hidden.has(id);

  const toggleExpanded = (id: GroupId) => {
    const next = new Set(expanded.value);
    if (!next.delete(id)) next.add(id);
    expanded.value = next;
  };

  return (
    <section class="legend" data-covers-map="aside" aria-label={text.themes}>
      <header class="legend-header">
        <h2>{text.themes}</h2>
        <span class="second">{text.legendHint}</span>
      </header>
      <div class="legend-all">
        <button type="button" class="link" onClick={() => app.themes.showAllThemes()}>
          {text.showAll}
        </button>
        <button type="button" class="link" onClick={() => app.themes.hideAllThemes()}>
          {text.hideAll}
        </button>
      </div>
      <FaintSwitches />
      <ul class="plain">
        {presentThemes(atlas).map((group) => {
          const isOpen = expanded.value.has(group.id);
          const shown = group.themes.filter((theme) => isShown(theme.id));
          const isOn = shown.length === group.themes.length || (shown.length > 0 && 'mixed');
          const count = group.themes.reduce((sum, theme) => sum + (counts.get(theme.id) ?? 0), 0);
          return (
            <li key={group.id} class="legend-group">
              <div class="legend-line">
                <button
                  type="button"
                  class="icon-button"
                  aria-expanded={isOpen}
                  aria-label={text.themesOf(group[lang])}
                  onClick={() => toggleExpanded(group.id)}
                >
                  <Icon of={isOpen ? ChevronDown : ChevronRight} size={16} />
                </button>
                <button
                  type="button"
                  aria-pressed={isOn}
                  class="legend-switch legend-group-switch"
                  onClick={() => app.themes.toggleGroup(group.id)}
                  onDblClick={() => app.themes.isolate(themesOf(atlas, group.id))}
                >
                  <CheckBox state={isOn} />
                  <span class="swatch" style={hueOf(group.id)} />
                  <span class="legend-name">{group[lang]}</span>
                  <span class="legend-count">{format.number(count)}</span>
                </button>
                <button
                  type="button"
                  class="legend-only"
                  aria-label={text.onlyTheme(group[lang])}
                  onClick={() => app.themes.isolate(themesOf(atlas, group.id))}
                >
                  {text.only}
                </button>
              </div>
              {isOpen && (
                <ul class="plain">
                  {group.themes.map((theme) => (
                    <li key={theme.id} class="legend-line legend-theme">
                      <button
                        type="button"
                        role="switch"
                        aria-checked={isShown(theme.id)}
                        class="legend-switch"
                        onClick={() => app.themes.toggleTheme(theme.id)}
                        onDblClick={() => app.themes.isolate([theme.id])}
                      >
                        <CheckBox state={isShown(theme.id)} />
                        <ThemeTile theme={theme.id} group={group.id} />
                        <span class="legend-name">{theme[lang]}</span>
                        <span class="legend-count">{format.number(counts.get(theme.id) ?? 0)}</span>
                      </button>
                      <button
                        type="button"
                        class="legend-only"
                        aria-label={text.onlyTheme(theme[lang])}
                        onClick={() => app.themes.isolate([theme.id])}
                      >
                        {text.only}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <SymbolKey />
    </section>
  );
}
