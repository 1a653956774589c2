import { X } from 'lucide';
import type { Division } from '../../../geodata/schema.ts';
import type { Origin } from '../../query/engine/query.ts';
import { areaOf } from '../../state/fields.ts';
import { useApp, useWords } from './context.ts';
import { Icon } from './Icon.tsx';
import { divisionName } from './names.ts';
import { useOriginName } from './originName.ts';
import './chips.css';

const OTHER = 'other';

/** One part of a question with a few possible values. */
export function SelectChip<Value extends string>({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: Value;
  /** Value, what it is called, and whether it cannot be chosen here. */
  options: readonly (readonly [value: Value, label: string, disabled?: boolean])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label class="chip">
      <span class="chip-name">{name}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map(([option, label, disabled]) => (
          <option key={option} value={option} disabled={disabled ?? false}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One part of a question that is a number; what is out of bounds is said by the browser and not asked. */
export function NumberChip({
  name,
  unit,
  value,
  min,
  max,
  whole = false,
  onChange,
}: {
  name: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  whole?: boolean;
  onChange: (value: number) => void;
}) {
  return (
    <label class="chip">
      <span class="chip-name">{name}</span>
      <input
        class="chip-number"
        type="number"
        required
        min={min}
        max={max}
        step={whole ? 1 : 'any'}
        value={value}
        onChange={({ currentTarget }) => {
          if (currentTarget.reportValidity()) onChange(currentTarget.valueAsNumber);
        }}
      />
      {unit && <span>{unit}</span>}
    </label>
  );
}

/** The cities with their counties, to choose from: all of them, or those that pass. */
export function DivisionOptions({ isFree = () => true }: { isFree?: (division: Division) => boolean }) {
  const { app, lang } = useApp();
  const divisions = [...(app.atlas.current.value?.divisions.values() ?? [])];
  return (
    <>
      {divisions
        .filter(({ level }) => level === 'city')
        .map((city) => (
          <optgroup key={city.adcode} label={divisionName(city, lang)}>
            {[city, ...divisions.filter((county) => county.city === city.adcode)]
              .filter(isFree)
              .map((unit) => (
                <option key={unit.adcode} value={unit.adcode}>
                  {divisionName(unit, lang)}
                </option>
              ))}
          </optgroup>
        ))}
    </>
  );
}

/** A place that a question names: any city or county can be put in its stead. */
export function PlaceChip({
  name,
  origin,
  onChange,
  onRemove,
}: {
  name: string;
  origin: Origin | null;
  onChange: (origin: Origin) => void;
  /** Asks without the place, where that makes sense. */
  onRemove?: (() => void) | undefined;
}) {
  const { app, text, lang } = useApp();
  const words = useWords('question');
  const originName = useOriginName();
  const unit =
    origin?.kind === 'division' ? app.atlas.current.value?.divisions.get(origin.adcode) : undefined;
  const isListed = unit !== undefined && unit.level !== 'province';
  return (
    <span class="chip">
      <label class="chip-label">
        <span class="chip-name">{name}</span>
        <select
          value={isListed ? unit.adcode : origin ? OTHER : ''}
          onChange={({ currentTarget: { value } }) => {
            if (value !== OTHER) onChange(areaOf(value));
          }}
        >
          {!origin && (
            <option value="" disabled>
              {text.choosePlace}
            </option>
          )}
          {origin && !isListed && (
            <option value={OTHER}>{unit ? divisionName(unit, lang) : originName(origin)}</option>
          )}
          <DivisionOptions />
        </select>
      </label>
      {onRemove && origin && (
        <RemoveButton label={words.removePlace(originName(origin))} onClick={onRemove} />
      )}
    </span>
  );
}

/** Chooses one more place. */
export function AddPlaceChip({ label, onAdd }: { label: string; onAdd: (adcode: string) => void }) {
  return (
    <label class="chip chip-add">
      <span class="hidden">{label}</span>
      <select value="" onChange={({ currentTarget }) => onAdd(currentTarget.value)}>
        <option value="" disabled>
          {label}
        </option>
        <DivisionOptions />
      </select>
    </label>
  );
}

export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="chip-remove" aria-label={label} title={label} onClick={onClick}>
      <Icon of={X} size={14} />
    </button>
  );
}
