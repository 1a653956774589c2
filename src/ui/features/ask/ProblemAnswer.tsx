import { useApp } from '../../widgets/context.ts';
import { ProblemBox } from './ProblemBox.tsx';

/** Why the question that is asked has no answer. */
export function ProblemAnswer() {
  const { value: question } = useApp().app.question.asked;
  return question.kind === 'problem' ? <ProblemBox problem={question.problem} /> : null;
}
