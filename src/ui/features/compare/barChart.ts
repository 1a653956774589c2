import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Numbers of one unit; series of one stack stand end to end. */
export interface BarSeries {
  label: string;
  stack: string;
  data: number[];
  backgroundColor: string;
}

export interface BarStyle {
  ink: string;
  grid: string;
  /** Of the labels, in CSS pixels. */
  size: number;
}

/** Draws lying bars, a row a category, into a canvas that fills its box. */
export function drawBars(
  canvas: HTMLCanvasElement,
  categories: string[],
  series: BarSeries[],
  { ink, grid, size }: BarStyle,
): Chart {
  const ticks = { color: ink, font: { size } };
  return new Chart(canvas, {
    type: 'bar',
    data: { labels: categories, datasets: series.map((one) => ({ ...one, barPercentage: 0.95 })) },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      maintainAspectRatio: false,
      // Sharp on paper too.
      devicePixelRatio: Math.max(devicePixelRatio, 2),
      font: { family: getComputedStyle(canvas).fontFamily },
      scales: {
        x: { stacked: true, position: 'top', ticks: { ...ticks, precision: 0 }, grid: { color: grid } },
        y: { stacked: true, ticks: { ...ticks, autoSkip: false }, grid: { display: false } },
      },
    },
  });
}
