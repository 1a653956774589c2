import { useSignal } from '@preact/signals';
import type { Chart } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import { DARK, LIGHT } from '../../../../layers/palette.ts';
import type { ThemeTallies } from '../../../query/models/compare.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { hueOfSide } from '../../widgets/Icon.tsx';

/** Room that a theme takes besides its bars, and each bar. */
const [BETWEEN, BAR] = [12, 9];
/** Two fifths of A4's width, and what leaves room for the rest below, in CSS pixels. */
const [PAPER_WIDTH, PAPER_HEIGHT] = [250, 400];
const [SCREEN_TEXT, PAPER_TEXT] = [12, 7];
/** Two hexadecimal digits: how strongly a possible one is painted. */
const PALE = '59';

/** Bars of the tallies by theme, a bar a side: certain ones, and behind them in a row the possible ones. */
export function CompareChart({
  themes,
  units,
}: {
  themes: readonly ThemeTallies[];
  units: readonly string[];
}) {
  const { app, names } = useApp();
  const words = useWords('compare');
  const canvas = useRef<HTMLCanvasElement>(null);
  const hasFailed = useSignal(false);
  const isDark = app.settings.dark.value;
  useEffect(() => {
    let chart: Chart | null = null;
    let drawBars: typeof import('./barChart.ts').drawBars | null = null;
    let isGone = false;
    const paper = matchMedia('print');
    /** Draws in the colours of the scheme, or of paper. */
    const draw = (isPaper: boolean) => {
      if (isGone || !canvas.current || !drawBars) return;
      const { sides, label, countyEdge } = isDark && !isPaper ? DARK : LIGHT;
      const series = (['certain', 'possible'] as const).flatMap((kind) =>
        units.map((unit, at) => ({
          label: unit,
          stack: unit,
          data: themes.map(({ tallies }) => tallies[at]?.[kind] ?? 0),
          backgroundColor: `${sides[at] ?? label}${kind === 'possible' ? PALE : ''}`,
        })),
      );
      chart?.destroy();
      chart = drawBars(
        canvas.current,
        themes.map(({ theme }) => names.theme(theme)),
        series,
        { ink: label, grid: countyEdge, size: isPaper ? PAPER_TEXT : SCREEN_TEXT },
      );
      if (isPaper) chart.resize(PAPER_WIDTH, PAPER_HEIGHT);
    };
    const onPaper = () => draw(true);
    const onScreen = () => draw(false);
    const onMedia = () => draw(paper.matches);
    import('./barChart.ts').then(
      (module) => {
        ({ drawBars } = module);
        onMedia();
      },
      () => {
        hasFailed.value = true;
      },
    );
    paper.addEventListener('change', onMedia);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    return () => {
      isGone = true;
      chart?.destroy();
      paper.removeEventListener('change', onMedia);
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
    };
  }, [themes, units.join(), names, isDark]);
  const height = 30 + themes.length * (BETWEEN + BAR * units.length);
  return (
    <figure class="compare-chart">
      <figcaption class="compare-key">
        {units.map((unit, at) => (
          <span key={unit}>
            <span class="swatch" style={hueOfSide(at)} /> {unit}
          </span>
        ))}
        <span class="second">
          {words.keyCertain} · {words.keyPossible}
        </span>
      </figcaption>
      {hasFailed.value ? (
        <p class="second">{words.chartFailed}</p>
      ) : (
        <div class="compare-canvas" style={{ '--height': `${height}px` }}>
          <canvas ref={canvas} role="img" aria-label={words.chartLabel} />
        </div>
      )}
    </figure>
  );
}
