import { useSignal } from '@preact/signals';
import { Settings2, X } from 'lucide';
import type { TargetedInputEvent } from 'preact';
import type { Km } from '../../../geo/units.ts';
import type { Criterion, Goal, Subject } from '../../../query/models/screen/criterion.ts';
import { MAX_DISTANCE, MAX_ENOUGH, MAX_WEIGHT } from '../../../state/screening/criteria.ts';
import { presentThemes } from '../../../state/themes.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { useScreen } from './useScreen.ts';
import '../../widgets/chips.css';

/** One criterion: what it asks for, its weight, whether it is a must; the rest behind "adjust". */
export function CriterionRow({ criterion, at }: { criterion: Criterion; at: number }) {
  const { screening, words, format, goalName, goalRule, goalWhy } = useScreen();
  const { goal, weight, must } = criterion;
  const name = goalName(goal);
  const why = goalWhy(goal);
  const isEditing = useSignal(false);
  const change = (part: Partial<Criterion>) => screening.setCriterion(at, { ...criterion, ...part });
  return (
    <li class="screen-criterion">
      <div class="screen-line">
        <span class="screen-name" title={goalRule(goal)}>
          {name}
        </span>
        <span class="screen-weight" aria-hidden="true">
          {format.number(weight)}
        </span>
      </div>
      <div class="screen-line">
        <input
          type="range"
          min={0}
          max={MAX_WEIGHT}
          step={5}
          value={weight}
          aria-label={words.weight(name)}
          onInput={(event) => change({ weight: Number(event.currentTarget.value) })}
        />
        <label class="screen-must" title={words.mustHint}>
          <input
            type="checkbox"
            checked={must}
            onChange={(event) => change({ must: event.currentTarget.checked })}
          />
          {words.must}
          <span class="hidden">: {name}</span>
        </label>
        <button
          type="button"
          class="icon-button screen-adjust"
          aria-expanded={isEditing.value}
          aria-label={words.edit(name)}
          title={words.editShort}
          onClick={() => {
            isEditing.value = !isEditing.value;
          }}
        >
          <Icon of={Settings2} size={16} />
        </button>
      </div>
      {isEditing.value && (
        <div class="screen-edit">
          <p class="second">{goalRule(goal)}</p>
          {why && (
            <p class="second">
              {words.why}
              {': '}
              {why}
            </p>
          )}
          <Subjects goal={goal} set={(next) => change({ goal: next })} />
          <Numbers goal={goal} set={(next) => change({ goal: next })} />
          <button type="button" class="link" onClick={() => screening.removeCriterion(at)}>
            {words.removeCriterion}
            <span class="hidden">: {name}</span>
          </button>
        </div>
      )}
    </li>
  );
}

type GoalEditor = { goal: Goal; set: (goal: Goal) => void };

function Subjects({ goal, set }: GoalEditor) {
  const { words, subjectName } = useScreen();
  return (
    <fieldset class="screen-subjects">
      <legend class="second">{words.subjects}</legend>
      {goal.of.map((subject) => (
        <span key={subject} class="chip">
          {subjectName(subject)}
          {goal.of.length > 1 && (
            <button
              type="button"
              aria-label={words.removeSubject(subjectName(subject))}
              onClick={() => set({ ...goal, of: goal.of.filter((one) => one !== subject) })}
            >
              <Icon of={X} size={14} />
            </button>
          )}
        </span>
      ))}
      <SubjectChoice
        label={words.addSubject}
        without={goal.of}
        withRivers={goal.kind === 'near' || goal.kind === 'clear'}
        choose={(subject) => set({ ...goal, of: [...goal.of, subject] })}
      />
    </fieldset>
  );
}

/** A list of all themes that adds the one chosen. */
function SubjectChoice({
  label,
  without,
  withRivers,
  choose,
}: {
  label: string;
  without: readonly Subject[];
  withRivers: boolean;
  choose: (subject: Subject) => void;
}) {
  const { atlas, lang, words } = useScreen();
  return (
    <select
      aria-label={label}
      value=""
      onChange={(event) => {
        choose(event.currentTarget.value as Subject);
        event.currentTarget.value = '';
      }}
    >
      <option value="">{label}</option>
      {withRivers && !without.includes('rivers') && <option value="rivers">{words.rivers}</option>}
      {presentThemes(atlas).map((group) => (
        <optgroup key={group.id} label={group[lang]}>
          {group.themes
            .filter(({ id }) => !without.includes(id))
            .map((theme) => (
              <option key={theme.id} value={theme.id}>
                {theme[lang]}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

/** The numbers of a goal. What makes no sense is said, and the last that did stays in force. */
function Numbers({ goal, set }: GoalEditor) {
  const { words, format } = useScreen();
  const problem = useSignal<string | null>(null);
  const read = (event: TargetedInputEvent<HTMLInputElement>, make: (value: number) => Goal | string) => {
    const made = make(event.currentTarget.valueAsNumber);
    problem.value = typeof made === 'string' ? made : null;
    if (typeof made !== 'string') set(made);
  };
  const distance = (value: number, make: (value: Km) => Goal | string): Goal | string =>
    value >= 0 && value <= MAX_DISTANCE ? make(value as Km) : words.tooFar(format.number(MAX_DISTANCE));
  const field = (label: string, value: number, max: number, make: (value: number) => Goal | string) => (
    <label>
      <span class="second">{label}</span>
      <input
        type="number"
        inputMode="decimal"
        min={0}
        max={max}
        value={value}
        onInput={(event) => read(event, make)}
      />
    </label>
  );
  const fields = () => {
    switch (goal.kind) {
      case 'near': {
        const near = (full: Km, none: Km) =>
          full <= none && none > 0 ? { ...goal, full, none } : words.fullBeyondNone;
        return [
          field(words.full, goal.full, MAX_DISTANCE, (value) =>
            distance(value, (full) => near(full, goal.none)),
          ),
          field(words.none, goal.none, MAX_DISTANCE, (value) =>
            distance(value, (none) => near(goal.full, none)),
          ),
        ];
      }
      case 'count':
        return [
          field(words.within, goal.within, MAX_DISTANCE, (value) =>
            distance(value, (within) => ({ ...goal, within })),
          ),
          field(words.enough, goal.enough, MAX_ENOUGH, (enough) =>
            Number.isInteger(enough) && enough >= 1 && enough <= MAX_ENOUGH
              ? { ...goal, enough }
              : words.enoughWrong(format.number(MAX_ENOUGH)),
          ),
        ];
      case 'named':
        return [];
      case 'clear':
        return [
          field(words.beyond, goal.beyond, MAX_DISTANCE, (value) =>
            distance(value, (beyond) => ({ ...goal, beyond })),
          ),
        ];
    }
  };
  return (
    <>
      <div class="screen-numbers">{fields()}</div>
      {problem.value && (
        <p class="screen-wrong" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}

const GOALS: readonly Goal['kind'][] = ['near', 'count', 'named', 'clear'];

/** Adds a criterion: first its kind, then its theme. */
export function AddCriterion() {
  const { screening, words } = useScreen();
  const kind = useSignal<Goal['kind'] | null>(null);
  return (
    <div class="screen-add">
      <select
        aria-label={words.addCriterion}
        value={kind.value ?? ''}
        onChange={(event) => {
          kind.value = (event.currentTarget.value || null) as Goal['kind'] | null;
        }}
      >
        <option value="">{words.addCriterion}</option>
        {GOALS.map((id) => (
          <option key={id} value={id}>
            {words.kinds[id]}
          </option>
        ))}
      </select>
      {kind.value && (
        <SubjectChoice
          label={words.addSubject}
          without={[]}
          withRivers={kind.value === 'near' || kind.value === 'clear'}
          choose={(subject) => {
            if (kind.value) screening.addCriterion(kind.value, subject);
            kind.value = null;
          }}
        />
      )}
    </div>
  );
}
