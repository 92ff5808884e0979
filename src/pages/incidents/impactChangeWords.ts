import { t } from '@grafana/i18n';
import { findComponent } from '../../domain/status/findComponent';
import { severityBand } from '../../domain/status/severityBand';
import type { Impact, StatusSnapshot } from '../../domain/status/model';
import { componentLabel } from '../../incidents/form/componentLabel';
import { asIs } from '../../words/asIs';

type Names = Pick<StatusSnapshot, 'components' | 'severities' | 'retired'>;

const isSame = (a: Impact, b: Impact) => a.reference === b.reference && a.type === b.type;

/** What an update changed about what is affected, one sentence each. Without `before` (the server does not say) all impacts are named. */
export function impactChangeWords(
  before: readonly Impact[] | undefined,
  after: readonly Impact[],
  names: Names
): string[] {
  const { components, severities } = names;
  const nameOf = ({ reference }: Impact) => {
    const found = findComponent(names, reference);
    return found === undefined ? reference : componentLabel(found, components);
  };
  const band = ({ severity }: Impact) => severityBand(severities, severity);
  const changed = after.flatMap((impact) => {
    const was = before?.find((other) => isSame(other, impact));
    const values = { component: nameOf(impact), to: band(impact), ...asIs };
    if (was === undefined) {
      return [t('timeline.impact.is', '{{component}}: {{to}}', values)];
    }
    return band(was) === band(impact)
      ? []
      : [t('timeline.impact.changed', '{{component}}: {{from}} → {{to}}', { from: band(was), ...values })];
  });
  const gone = (before ?? [])
    .filter((impact) => !after.some((other) => isSame(other, impact)))
    .map((impact) =>
      t('timeline.impact.gone', '{{component}}: not affected any more', { component: nameOf(impact), ...asIs })
    );
  return [...changed, ...gone];
}
