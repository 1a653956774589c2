import { lazily } from './awaitable.ts';

/** Uses the engine, which is fetched with the first question, or when the reader turns to the search box. */
export const withEngine = lazily(() => import('./answering.ts'));
