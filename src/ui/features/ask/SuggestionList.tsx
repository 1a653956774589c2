import { BookOpen, FileText, MapPin, Search, TextSearch } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Marked, Suggested } from '../../../query/language/suggestions.ts';
import { isChinese } from '../../../state/script.ts';
import { PLAN_LANGUAGE } from '../../languages/words.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName } from '../../widgets/names.ts';
import { LIST_ID, type Offers, optionId } from './combobox.ts';
import './suggestions.css';

type Ref = { readonly current: HTMLElement | null };

/** Room between the box and its list, and between the list and the edge of the window. */
const GAP = 6;

/** Puts the list below the box, or above it where there is more room, never beyond the visible window. */
function placeList(list: HTMLElement, box: HTMLElement): void {
  const { left, top, bottom, width } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const visibleTop = visualViewport?.offsetTop ?? 0;
  const visibleBottom = visibleTop + (visualViewport?.height ?? clientHeight);
  const [above, below] = [top - visibleTop - 2 * GAP, visibleBottom - bottom - 2 * GAP];
  list.style.maxHeight = 'none';
  const isAbove = list.scrollHeight > below && above > below;
  list.style.maxHeight = `${Math.max(isAbove ? above : below, 0)}px`;
  list.style.top = isAbove ? 'auto' : `${bottom + GAP}px`;
  list.style.bottom = isAbove ? `${clientHeight - top + GAP}px` : 'auto';
  list.style.left = `${left}px`;
  list.style.width = `${Math.min(width, clientWidth - left - GAP)}px`;
}

/** Keeps the list beside the box while it is open, whatever moves. */
function usePlace(list: Ref, box: Ref, isOpen: boolean): void {
  useLayoutEffect(() => {
    const [element, beside] = [list.current, box.current];
    if (!element || !beside) return;
    const isShown = element.matches(':popover-open');
    if (isOpen && !isShown) element.showPopover();
    if (!isOpen && isShown) element.hidePopover();
    if (isOpen) placeList(element, beside);
  });
  useLayoutEffect(() => {
    const [element, beside] = [list.current, box.current];
    if (!isOpen || !element || !beside) return;
    const place = () => placeList(element, beside);
    const resizing = new ResizeObserver(place);
    resizing.observe(beside);
    resizing.observe(beside.closest('aside') ?? beside);
    const targets = [window, visualViewport].filter((target) => target !== null);
    for (const target of targets) target.addEventListener('resize', place);
    visualViewport?.addEventListener('scroll', place);
    return () => {
      resizing.disconnect();
      for (const target of targets) target.removeEventListener('resize', place);
      visualViewport?.removeEventListener('scroll', place);
    };
  }, [isOpen]);
}

/** A name with its typed part marked. */
function MarkedText({ of: { text, span } }: { of: Marked }) {
  const { lang } = useApp();
  const foreign = lang !== PLAN_LANGUAGE && isChinese(text) ? { lang: PLAN_LANGUAGE } : {};
  if (!span) return <span {...foreign}>{text}</span>;
  return (
    <span {...foreign}>
      {text.slice(0, span[0])}
      <mark>{text.slice(...span)}</mark>
      {text.slice(span[1])}
    </span>
  );
}

/** What an option does, and what kind of thing it names. */
function useVerb(one: Suggested): { verb: string; kind: string } {
  const { app, lang, text, format, names } = useApp();
  switch (one.kind) {
    case 'question':
      return { verb: '', kind: '' };
    case 'place': {
      const { query, origin } = one;
      const atlas = app.atlas.current.value;
      const verb = query.kind === 'within' ? text.nearPlace(format.distance(query.radius)) : text.insidePlace;
      if (origin.kind === 'place') {
        const kind = atlas?.places.get(origin.id)?.kind;
        return { verb, kind: kind ? text.placeKind[kind] : '' };
      }
      const division = atlas?.divisions.get(origin.adcode);
      const city = divisionName(atlas?.divisions.get(division?.city ?? ''), lang);
      return { verb, kind: city || (division ? text.placeKind[division.level] : '') };
    }
    case 'unit': {
      const unit = app.atlas.current.value?.divisions.get(one.adcode);
      const city = divisionName(app.atlas.current.value?.divisions.get(unit?.city ?? ''), lang);
      return { verb: text.unitPage, kind: city || (unit ? text.placeKind[unit.level] : '') };
    }
    case 'topic':
      return {
        verb: text.only.toLowerCase(),
        kind: one.themes.length === 1 ? names.group(one.group) : text.themeCount(one.themes.length),
      };
    case 'term':
    case 'heading':
      return { verb: '', kind: '' };
    case 'placement':
      return { verb: '', kind: names.theme(one.placement.theme) };
  }
}

function Sign({ of: one }: { of: Suggested }) {
  switch (one.kind) {
    case 'question':
      return <Icon of={Search} size={16} />;
    case 'place':
      return <Icon of={MapPin} size={16} />;
    case 'unit':
      return <Icon of={FileText} size={16} />;
    case 'topic':
      return one.themes[0] ? <ThemeTile theme={one.themes[0]} group={one.group} /> : null;
    case 'term':
      return <Icon of={TextSearch} size={16} />;
    case 'heading':
      return <Icon of={BookOpen} size={16} />;
    case 'placement':
      return <ThemeTile theme={one.placement.theme} group={one.placement.group} />;
  }
}

function Option(props: { of: Suggested; index: number; isActive: boolean; onChoose: () => void }) {
  const { of: one, index, isActive, onChoose } = props;
  const { verb, kind } = useVerb(one);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and the keys
    <div
      ref={element}
      id={optionId(index)}
      class="suggestion"
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onClick={onChoose}
    >
      <span class="suggestion-sign">
        <Sign of={one} />
      </span>
      <span class="suggestion-text">
        <MarkedText of={one.label} /> {verb && <span class="suggestion-verb">{verb}</span>}
        {one.also && (
          <span class="suggestion-also">
            <MarkedText of={one.also} />
          </span>
        )}
      </span>
      <span class="suggestion-kind">{kind}</span>
    </div>
  );
}

/** The list of the search box, in groups; over everything else on the page. */
export function SuggestionList(props: {
  offers: readonly Offers[];
  isOpen: boolean;
  /** Index of the option the keyboard is on; -1 for none. */
  active: number;
  /** What the list is placed beside. */
  box: Ref;
  onChoose: (one: Suggested) => void;
}) {
  const { offers, isOpen, active, box, onChoose } = props;
  const { text } = useApp();
  const list = useRef<HTMLDivElement>(null);
  usePlace(list, box, isOpen);
  const options = offers.flatMap((one) => one.options);
  return (
    <div
      ref={list}
      id={LIST_ID}
      class="suggestions"
      popover="manual"
      role="listbox"
      tabIndex={-1}
      aria-label={text.suggestions}
      // The box keeps the focus while the list is clicked or scrolled.
      onMouseDown={(event) => event.preventDefault()}
    >
      {isOpen &&
        offers.map((group, at) => (
          <Group key={group.name} id={`suggestions-${at}`} name={group.name}>
            {group.options.map((one) => {
              const index = options.indexOf(one);
              return (
                <Option
                  key={optionId(index)}
                  of={one}
                  index={index}
                  isActive={index === active}
                  onChoose={() => onChoose(one)}
                />
              );
            })}
          </Group>
        ))}
    </div>
  );
}

function Group({ id, name, children }: { id: string; name: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} class="suggestion-group" role="presentation">
        {name}
      </div>
      {children}
    </div>
  );
}
