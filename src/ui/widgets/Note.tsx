import { PLAN_LANGUAGE } from '../languages/words.ts';
import { useApp } from './context.ts';

/** Text in which Chinese words say that they are Chinese, as in a note in English. */
export function Note({ of }: { of: string | null | undefined }) {
  const { lang } = useApp();
  if (!of || lang === PLAN_LANGUAGE) return of;
  return of.split(/(\p{Script=Han}+)/u).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} lang={PLAN_LANGUAGE}>
        {part}
      </span>
    ),
  );
}
