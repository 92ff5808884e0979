import { t } from '@grafana/i18n';
import { EXPORTERS, type Exporter } from '../../catalog/model';
import type { LayerState } from '../../catalog/layers/judgeLayer';
import type { Layer, LayerSentence } from '../../catalog/layers/layers';
import type { Tone } from '../../domain/status/severityTone';

/** Name of a layer. */
export function layerTitle(id: Layer['id']): string {
  switch (id) {
    case 'storage':
      return t('overview.layer.storage', 'Storage');
    case 'iaas':
      return t('overview.layer.iaas', 'IaaS');
    case 'node':
      return t('overview.layer.node', 'Nodes');
    case 'hardware':
      return t('overview.layer.hardware', 'Hardware');
  }
}

/** The word for a layer's state. */
export function layerStateWord(state: LayerState): string {
  switch (state) {
    case 'good':
      return t('overview.state.good', 'Good');
    case 'warning':
      return t('overview.state.warning', 'Warning');
    case 'critical':
      return t('overview.state.critical', 'Critical');
    case 'unknown':
      return t('overview.state.unknown', 'Not seen');
  }
}

/** Looks are shared with what customers see: one set of icons and colours. */
export const LAYER_TONES: Record<LayerState, Tone> = {
  good: 'operational',
  warning: 'limited',
  critical: 'broken',
  unknown: 'unknown',
};

/** What is wrong, as a sentence with its number. */
export function layerSentence(sentence: LayerSentence, value: number): string {
  const count = Math.round(value);
  switch (sentence) {
    case 'cephHealth':
      return t('overview.finding.cephHealth', 'Ceph says {{health}}', {
        health: value >= 2 ? 'HEALTH_ERR' : 'HEALTH_WARN',
      });
    case 'pgsInactive':
      return t('overview.finding.pgsInactive', 'Placement groups not active: {{count}}', { count });
    case 'osdsDown':
      return t('overview.finding.osdsDown', 'OSDs down: {{count}}', { count });
    case 'probesFail':
      return t('overview.finding.probesFail', 'API probes failing: {{count}}', { count });
    case 'computeDown':
      return t('overview.finding.computeDown', 'Compute services down: {{count}}', { count });
    case 'agentsDown':
      return t('overview.finding.agentsDown', 'Network agents down: {{count}}', { count });
    case 'novaSilent':
      return t('overview.finding.novaSilent', 'Nova’s API does not answer: compute services are not seen');
    case 'neutronSilent':
      return t('overview.finding.neutronSilent', 'Neutron’s API does not answer: network agents are not seen');
    case 'nodesDown':
      return t('overview.finding.nodesDown', 'Nodes not answering: {{count}}', { count });
    case 'filesystemFull':
      return t('overview.finding.filesystemFull', 'Fullest file system: {{percent}} %', {
        percent: Math.round(value * 100),
      });
    case 'diskPressure':
      return t('overview.finding.diskPressure', 'Nodes waiting for disks: {{count}}', { count });
    case 'sensorsCritical':
      return t('overview.finding.sensorsCritical', 'Machines with a critical sensor: {{count}}', { count });
    case 'disksFail':
      return t('overview.finding.disksFail', 'Disks that report failure: {{count}}', { count });
  }
}

/** Which exporters are not there, as a sentence. */
export function missingSentence(missing: readonly Exporter[]): string {
  return t('overview.missing', 'No data from {{exporters}}', {
    exporters: missing.map((each) => EXPORTERS[each]).join(', '),
    interpolation: { escapeValue: false },
  });
}
