import type { Exporter } from '../model';
import type { Layer, LayerSentence } from './layers';

export type LayerState = 'good' | 'warning' | 'critical' | 'unknown';

/** How a layer is, and why. */
export interface LayerVerdict {
  state: LayerState;
  /** What is wrong, the worst first; empty if nothing is. */
  findings: Array<{ state: 'warning' | 'critical'; sentence: LayerSentence; value: number }>;
  /** Exporters whose series do not exist; with all of them missing the layer is unknown. */
  missing: Exporter[];
}

/**
 * Judges a layer by the answers to its checks, in their order; undefined is an answer without a series.
 * What cannot be seen is never called good.
 */
export function judgeLayer(layer: Layer, answers: ReadonlyArray<number | undefined>): LayerVerdict {
  const findings: LayerVerdict['findings'] = [];
  const missing = new Set<Exporter>();
  let seen = 0;
  layer.checks.forEach((check, position) => {
    const value = answers[position];
    if (value === undefined || Number.isNaN(value)) {
      missing.add(check.exporter);
      return;
    }
    seen += 1;
    const isCritical = check.criticalFrom !== undefined && value >= check.criticalFrom;
    const isWarning = check.warningFrom !== undefined && value >= check.warningFrom;
    if (isCritical || isWarning) {
      findings.push({ state: isCritical ? 'critical' : 'warning', sentence: check.sentence, value });
    }
  });
  findings.sort((a, b) => Number(b.state === 'critical') - Number(a.state === 'critical'));
  return { state: seen === 0 ? 'unknown' : (findings[0]?.state ?? 'good'), findings, missing: [...missing] };
}
