import { lineLegend, regionLegend } from '../../../layers/extents.ts';
import type { LegendEntry, SampleShape } from '../../../layers/legend.ts';
import { badgeLegend, spotLegend, stackLegend } from '../../../layers/spotForms.ts';
import { statusLegend } from '../../../layers/status.ts';
import { useApp } from './context.ts';
import './symbolKey.css';

/** The stroke of a shape, where the layer says more of it than its paint does. */
const strokeOf = (shape: { width?: number; dash?: readonly number[] }) => ({
  ...(shape.width === undefined ? {} : { strokeWidth: shape.width }),
  ...(shape.dash?.length ? { strokeDasharray: shape.dash.join(' ') } : {}),
});

function Shape({ shape }: { shape: SampleShape }) {
  const paint = `sample-${shape.paint}`;
  switch (shape.kind) {
    case 'circle':
      return <circle class={paint} cx={shape.x} cy={shape.y} r={shape.radius} style={strokeOf(shape)} />;
    case 'box': {
      const { x, y, width, height, round } = shape;
      return <rect class={paint} x={x} y={y} width={width} height={height} rx={round} />;
    }
    case 'path':
      return <path class={paint} d={shape.path} style={strokeOf(shape)} />;
  }
}

const Sample = ({ entry: { width, shapes } }: { entry: LegendEntry }) => (
  <svg class="sample" width={width} height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
    {shapes.map((shape, at) => (
      <Shape key={at} shape={shape} />
    ))}
  </svg>
);

const SYMBOLS = [...spotLegend, badgeLegend, lineLegend, regionLegend, stackLegend] as const;

/** How the map shows what is known of a place: the fill says how exactly, the rim how far the work is. */
export function SymbolKey() {
  const { text } = useApp();
  const words: Record<(typeof SYMBOLS)[number]['id'], string> = {
    site: text.legendSite,
    town: text.legendTown,
    county: text.legendCounty,
    city: text.legendCity,
    corridor: text.legendCorridor,
    region: text.legendRegion,
    stack: text.legendStack,
  };
  return (
    <div class="symbol-key">
      <h3>{text.legendSymbols}</h3>
      <ul class="plain">
        {SYMBOLS.map((entry) => (
          <li key={entry.id}>
            <Sample entry={entry} />
            {words[entry.id]}
          </li>
        ))}
      </ul>
      <h3>{text.legendStatus}</h3>
      <ul class="plain">
        {statusLegend.map((entry) => (
          <li key={entry.id}>
            <Sample entry={entry} />
            {entry.id === 'plan' ? text.legendPlan : text.status[entry.id]}
          </li>
        ))}
      </ul>
    </div>
  );
}
