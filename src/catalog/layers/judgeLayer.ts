import type { Exporter } from '../model';
import type { Layer, LayerCheck, LayerSentence } from './layers';

export type LayerState = 'good' | 'warning' | 'critical' | 'unknown';

/** How a layer is, and why. */
export interface LayerVerdict {
  state: LayerState;
  /** What is wrong, the worst first; empty if nothing is. */
  findings: Array<{ state: 'warning' | 'critical'; sentence: LayerSentence; value: number }>;
  /** Exporters whose series do not exist, without those whose silence a finding explains; with all of them missing the layer is unknown. */
  missing: Exporter[];
}

/**
 * Judges a layer by the answers to its checks, in their order; undefined is an answer without a series.
 * What cannot be seen is never called good.
 */
export function judgeLayer(layer: Layer, answers: ReadonlyArray<number | undefined>): LayerVerdict {
  const findings: LayerVerdict['findings'] = [];
  const unanswered: LayerCheck[] = [];
  const explained = new Set<LayerSentence>();
  let seen = 0;
  layer.checks.forEach((check, position) => {
    const value = answers[position];
    if (value === undefined || Number.isNaN(value)) {
      unanswered.push(check);
      return;
    }
    seen += 1;
    const isCritical = check.criticalFrom !== undefined && value >= check.criticalFrom;
    const isWarning = check.warningFrom !== undefined && value >= check.warningFrom;
    if (isCritical || isWarning) {
      findings.push({ state: isCritical ? 'critical' : 'warning', sentence: check.sentence, value });
      if (check.explains !== undefined) {
        explained.add(check.explains);
      }
    }
  });
  findings.sort((a, b) => Number(b.state === 'critical') - Number(a.state === 'critical'));
  const missing = new Set(unanswered.flatMap(({ sentence, exporter }) => (explained.has(sentence) ? [] : [exporter])));
  return { state: seen === 0 ? 'unknown' : (findings[0]?.state ?? 'good'), findings, missing: [...missing] };
}
