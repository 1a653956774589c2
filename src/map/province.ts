import type { Division } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';

/**
 * The unit that holds all others.
 * @throws Error where the atlas names none
 */
export function provinceOf({ divisions }: Pick<Atlas, 'divisions'>): Division {
  const province = [...divisions.values()].find(({ level }) => level === 'province');
  if (!province) throw new Error('The divisions name no province.');
  return province;
}
