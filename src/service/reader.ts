import { lazily } from './awaitable.ts';

/** What reads words; fetched when the reader first turns to the search box. */
export const withReader = lazily(() => import('../query/language/reader.ts'));
