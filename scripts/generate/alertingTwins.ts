import { stringify } from 'yaml';
import { type OwnAlert, ownAlerts } from '../../rules/ownAlerts';

/** Alerts that Grafana may evaluate itself, for sites that use Grafana's alerting alone; of those with two severities the graver one, for Grafana wants each title once. */
const TWINS = [
  'CephHealthError',
  'CephPGsInactive',
  'CephOSDDown',
  'OpenstackAPIDown',
  'HAProxyBackendDown',
  'NovaComputeDown',
  'NeutronAgentDown',
  'NodeDown',
  'NodeFilesystemFull',
  'NodeClockSkew',
  'DiskSmartFailed',
  'HwPSULost',
];

const graver = (rules: readonly OwnAlert[]): OwnAlert => {
  const found = rules.find(({ labels }) => labels.severity === 'critical') ?? rules[0];
  if (!found) {
    throw new Error('A twin has no rule in rules/.');
  }
  return found;
};

/** Silent while Prometheus has this alert itself, pending or firing: one of the two speaks, never both. */
export const besideRule = ({ alert, expr }: Pick<OwnAlert, 'alert' | 'expr'>): string =>
  `(\n${expr}\n) unless on () ALERTS{alertname="${alert}"}`;

/** Where Prometheus says `$value`, Grafana has a value for each query. Its address is known to it. */
const forGrafana = (name: string, text: string): string =>
  (name === 'draft_url' ? text.replace(/^\//, '{{ externalURL }}') : text).replaceAll('$value', '$values.A.Value');

/** Grafana 12.4 expands variables in provisioned labels, not in annotations and queries; there a dollar that means itself is doubled. */
const literal = (text: string): string => text.replaceAll('$', '$$$$');

const mapTexts = (texts: Record<string, string>, change: (name: string, text: string) => string) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(name, text)]));

const twinOf = (rule: OwnAlert) => ({
  uid: `leitstand-${rule.alert}`.toLowerCase(),
  // Becomes the label `alertname`, which mapping rules match.
  title: rule.alert,
  condition: 'B',
  for: rule.for ?? '0s',
  // Nothing matched: all is well. Whether the metrics are there at all is another question, which the coverage page answers.
  noDataState: 'OK',
  execErrState: 'Error',
  labels: mapTexts(rule.labels, (_, text) => literal(text)),
  annotations: mapTexts(rule.annotations, forGrafana),
  data: [
    {
      refId: 'A',
      relativeTimeRange: { from: 600, to: 0 },
      datasourceUid: 'leitstand-prometheus',
      model: { refId: 'A', expr: besideRule(rule), instant: true, range: false },
    },
    {
      refId: 'B',
      datasourceUid: '__expr__',
      // A filter in PromQL leaves the value it found, which may be 0: that there is one is the alert.
      model: { refId: 'B', type: 'math', expression: 'is_number($A)' },
    },
  ],
});

/** The rules of Grafana's own alerting, as a provisioning file. */
export function alertingTwins(): string {
  const chosen = TWINS.map((name) => graver(ownAlerts().filter(({ alert }) => alert === name)));
  const layers = [...new Set(chosen.map(({ labels }) => labels.layer))];
  const document = {
    apiVersion: 1,
    groups: layers.map((layer) => ({
      orgId: 1,
      name: `leitstand-${layer}`,
      folder: 'Leitstand',
      interval: '1m',
      rules: chosen.filter(({ labels }) => labels.layer === layer).map(twinOf),
    })),
  };
  return [
    '# Made by `npm run generate` from rules/: alert rules for those who use Grafana’s alerting alone.',
    '# Each is silent while Prometheus evaluates the rule of the same name, so both may be installed.',
    stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }),
  ].join('\n');
}
