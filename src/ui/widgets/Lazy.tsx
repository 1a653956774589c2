import type { ComponentType } from 'preact';
import { type Later, useLater } from './useLater.ts';
import { Waiting } from './Waiting.tsx';

/** Shows a part that comes when it is first needed, and says when it does not. */
export function Lazy({ of }: { of: Later<ComponentType> }) {
  const { part: Part, failure } = useLater(of, true);
  return Part ? <Part /> : <Waiting class="loading" failure={failure} />;
}
