import { useApp, useWords } from '../../widgets/context.ts';

/** An accuracy of more metres is felt in the distances. */
const COARSE = 500;

/** Metres below a kilometre, kilometres from there on, in so many figures as an accuracy is worth. */
function useMetres(): (metres: number) => string {
  const { lang, format } = useApp();
  return (metres) =>
    metres < 1000
      ? new Intl.NumberFormat(lang, { style: 'unit', unit: 'meter', maximumSignificantDigits: 1 }).format(
          Math.max(metres, 1),
        )
      : format.distance(metres / 1000);
}

/** How exact the position is, where it is kept and where it is told; else why there is none, and what to do. */
export function PositionSaid() {
  const { app, text, identity } = useApp();
  const words = useWords('position');
  const metres = useMetres();
  const { state, known, isShared, isAsked } = app.position;
  const { value: problem } = state;
  if (problem !== 'off' && problem !== 'asking') {
    return (
      <div class="problem" role="alert">
        <p>
          {words.problems[problem](identity)}
          {text.space}
          {words.insteadOfHere}
        </p>
        <button type="button" class="secondary" onClick={() => app.position.dismiss()}>
          {text.close}
        </button>
      </div>
    );
  }
  if (!known.value || !isAsked.value) return null;
  const { accuracy } = known.value;
  return (
    <p class="note" role="status">
      {words.here(metres(accuracy))}
      {text.space}
      {accuracy > COARSE && `${words.coarse}${text.space}`}
      {isShared.value ? words.told : words.kept}
      {text.space}
      <button type="button" class="link" onClick={() => app.position.share(!isShared.value)}>
        {isShared.value ? words.untell : words.tell}
      </button>
    </p>
  );
}
