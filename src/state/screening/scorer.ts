import type { AtlasService } from '../../service/service.ts';

/** What a screening leaves to others: they take their time. */
export type Scorer = Pick<AtlasService, 'score' | 'readPoints'>;
