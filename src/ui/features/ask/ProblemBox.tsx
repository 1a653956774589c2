import { useMemo, useRef } from 'preact/hooks';
import type { Problem } from '../../../query/language/parsed.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { toldAnew } from '../../widgets/Status.tsx';
import { Examples } from './Examples.tsx';
import { Suggestions } from './Suggestions.tsx';
import { problemSayer } from './sayProblem.ts';

/** Why a question has no answer, and a way on. */
export function ProblemBox({ problem }: { problem: Problem }) {
  const text = useWords('ask');
  const { sentence, suggestions = [], isChoice = false } = useSentences()(problem);
  const told = useRef('');
  // The same problem, met again, is told again.
  useMemo(() => {
    told.current = toldAnew(sentence, told.current);
  }, [problem, sentence]);
  return (
    <div class="problem">
      <div role="alert">
        <p>{told.current}</p>
      </div>
      {suggestions.length > 0 ? (
        <>
          {!isChoice && <p class="second">{text.suggest}</p>}
          <Suggestions of={suggestions} />
        </>
      ) : (
        <Examples heading={text.wayOn} />
      )}
    </div>
  );
}

function useSentences() {
  const { app, lang, format, identity } = useApp();
  return problemSayer({
    lang,
    text: useWords('ask'),
    format,
    identity,
    help: app.atlas.words.value?.about.help,
    extent: app.atlas.current.value?.catalogue.extent[lang] ?? '',
    bounds: app.question.gazetteer.value?.bounds,
  });
}
