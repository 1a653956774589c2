import type { ComponentChildren } from 'preact';
import { PLAIN_LINE, STATUS_STROKES } from '../../../layers/status.ts';
import { useApp } from './context.ts';
import './symbolKey.css';

const Sample = ({ width = 26, children }: { width?: number; children: ComponentChildren }) => (
  <svg class="sample" width={width} height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
    {children}
  </svg>
);

const Line = ({ width, dash }: { width: number; dash: readonly number[] }) => (
  <path
    d="M27 11 H53"
    class="sample-line"
    style={{ strokeWidth: width, strokeDasharray: dash.map((length) => length * width).join(' ') }}
  />
);

/** How the map shows what is known of a place: the fill says how exactly, the rim how far the work is. */
export function SymbolKey() {
  const { text } = useApp();
  return (
    <div class="symbol-key">
      <h3>{text.legendSymbols}</h3>
      <ul class="plain">
        <li>
          <Sample>
            <circle cx="13" cy="11" r="8" class="sample-fill" />
          </Sample>
          {text.legendSite}
        </li>
        <li>
          <Sample>
            <circle cx="13" cy="11" r="6" class="sample-fill" />
            <circle cx="13" cy="11" r="9" class="sample-line" />
          </Sample>
          {text.legendTown}
        </li>
        <li>
          <Sample>
            <circle cx="13" cy="11" r="8" class="sample-line sample-dash" />
          </Sample>
          {text.legendCounty}
        </li>
        <li>
          <Sample>
            <rect x="2" y="4" width="22" height="14" rx="7" class="sample-pill" />
            <rect x="6" y="7" width="8" height="8" rx="2" class="sample-fill" />
          </Sample>
          {text.legendCity}
        </li>
        <li>
          <Sample>
            <path d="M2 16 L10 8 L24 8" class="sample-line sample-route" />
          </Sample>
          {text.legendCorridor}
        </li>
        <li>
          <Sample>
            <rect x="3" y="4" width="20" height="14" class="sample-line" />
            <path d="M3 12 L11 4 M5 18 L19 4 M13 18 L23 8" class="sample-hatch" />
          </Sample>
          {text.legendRegion}
        </li>
        <li>
          <Sample>
            <circle cx="11" cy="12" r="8" class="sample-fill" />
            <circle cx="19" cy="6" r="5" class="sample-count" />
          </Sample>
          {text.legendStack}
        </li>
      </ul>
      <h3>{text.legendStatus}</h3>
      <ul class="plain">
        {STATUS_STROKES.map(({ status, rim, line }) => (
          <li key={status}>
            <Sample width={54}>
              <circle cx="12" cy="11" r="6" class="sample-fill" />
              <circle
                cx="12"
                cy="11"
                r="9.4"
                class="sample-rim"
                style={{ strokeWidth: rim.width, strokeDasharray: rim.dash.join(' ') }}
              />
              <Line {...line} />
            </Sample>
            {text.status[status]}
          </li>
        ))}
        <li>
          <Sample width={54}>
            <circle cx="12" cy="11" r="6" class="sample-fill" />
            <Line {...PLAIN_LINE} />
          </Sample>
          {text.legendPlan}
        </li>
      </ul>
    </div>
  );
}
