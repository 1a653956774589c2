import { useApp, useWords } from '../../widgets/context.ts';
import { Examples } from '../ask/Examples.tsx';
import { Suggestions } from '../ask/Suggestions.tsx';
import { RowList } from './ResultList.tsx';

/** What a search of all texts finds, and the questions that may have been meant. */
export function TextAnswer() {
  const { app, text } = useApp();
  const words = useWords('ask');
  const { asked, rows, found, result } = app.question;
  const { value: question } = asked;
  if (question.kind !== 'text') return null;
  return (
    <>
      {question.suggestions.length > 0 && (
        <div class="note">
          {words.suggest}
          <Suggestions of={question.suggestions} />
        </div>
      )}
      <RowList rows={rows.value} fold="text" />
      {!result.isStale && !result.hasFailed && found.value.length === 0 && (
        <div class="empty">
          <p>{text.emptyAnswer}</p>
          <Examples heading={words.wayOn} />
        </div>
      )}
    </>
  );
}
