import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Atlas } from '../geo/atlas.ts';
import { lazily } from './awaitable.ts';
import { createLocalService } from './local.ts';
import type { AtlasService } from './service.ts';

/** @param baseUrl the folder of the atlas's files, from which a worker reads it again */
const besideThePage = (atlas: Atlas, baseUrl: string) =>
  lazily(async () => {
    const [{ createRemoteService }, { startWorker }] = await Promise.all([
      import('./remote.ts'),
      import('./startWorker.ts'),
    ]);
    return createRemoteService(atlas, baseUrl, startWorker);
  });

/**
 * Answers on the page, and leaves to a worker only what takes long: scores, and the reader's points.
 * @param loadWords fetches what people call the themes of the atlas, when that is first needed
 */
export function serveOnPage(
  atlas: Atlas,
  baseUrl: string,
  loadWords: () => Promise<AtlasWords>,
): AtlasService {
  const beside = besideThePage(atlas, baseUrl);
  return {
    ...createLocalService(atlas, loadWords),
    score: async (...asked) => beside(({ score }) => score(...asked)),
    readPoints: async (...asked) => beside(({ readPoints }) => readPoints(...asked)),
  };
}

/** Leaves all answers to a worker. */
export const serveBeside = async (atlas: Atlas, baseUrl: string): Promise<AtlasService> =>
  besideThePage(atlas, baseUrl)((service) => service);
