import { LocateFixed, ScanEye } from 'lucide';
import { useApp, useWords } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';

/** Asks for what is near the device. */
export function HereChip() {
  const { app } = useApp();
  const words = useWords('question');
  const isAsking = app.position.state.value === 'asking';
  return (
    <button
      type="button"
      class="chip chip-button"
      aria-busy={isAsking}
      onClick={() => void app.position.askHere()}
    >
      <Icon of={LocateFixed} size={15} /> {isAsking ? words.askingHere : words.askHere}
    </button>
  );
}

/** Asks for what is in sight of the map. */
export function SightChip() {
  const { app } = useApp();
  const words = useWords('question');
  if (!app.map.bounds.value) return null;
  return (
    <button type="button" class="chip chip-button" title={words.askSight} onClick={() => app.sight.toggle()}>
      <Icon of={ScanEye} size={15} /> {words.sightChip}
    </button>
  );
}

/** Asks for what is in sight of the map, whatever was asked before; pressed again it lets go. */
export function SightButton() {
  const { app } = useApp();
  const words = useWords('question');
  const isFollowed = app.sight.isFollowed.value;
  const label = isFollowed ? words.leaveSight : words.askSight;
  return (
    <button
      type="button"
      aria-label={words.askSight}
      title={label}
      aria-pressed={isFollowed}
      disabled={!app.map.bounds.value}
      onClick={() => app.sight.toggle()}
    >
      <Icon of={ScanEye} />
    </button>
  );
}
