import type { ComponentChildren } from 'preact';
import { useApp } from './context.ts';

const Sample = ({ children }: { children: ComponentChildren }) => (
  <svg class="sample" width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">
    {children}
  </svg>
);

/** How the map shows what is known of a place. */
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
            <rect x="3" y="4" width="20" height="14" class="sample-line sample-region" />
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
    </div>
  );
}
