import React, { useMemo } from 'react';
import { css } from '@emotion/css';
import { LoadingState, type GrafanaTheme2 } from '@grafana/data';
import { Trans, t } from '@grafana/i18n';
import {
  SceneObjectBase,
  type SceneComponentProps,
  type SceneObjectState,
  type SceneQueryRunner,
} from '@grafana/scenes';
import { Alert, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import { compareCoverage, type HostCoverage } from '../../catalog/coverage/compareCoverage';
import { coverageFindings } from '../../catalog/coverage/coverageFindings';
import { isExporter } from '../../catalog/coverage/exporterFacts';
import type { Exporter } from '../../catalog/model';
import { testIds } from '../../testIds';
import { AccessNotices } from './AccessNotices';
import { ExporterTable } from './ExporterTable';
import { FindingList } from './FindingList';
import { HostTable } from './HostTable';
import { samplesOf } from './samplesOf';

/** Letters of the queries, in the order of `COVERAGE_QUERIES`. */
const [INVENTORY, NODE_NAMES, TARGETS, SEEN_ON, SEEN_ON_SITE] = ['A', 'B', 'C', 'D', 'E'] as const;

interface CoverageState extends SceneObjectState {
  $data: SceneQueryRunner;
}

/** What of the cloud is watched, machine by machine, and what is not. */
export class Coverage extends SceneObjectBase<CoverageState> {
  static Component = CoverageView;
}

interface Compared {
  hosts: HostCoverage[];
  seen: ReadonlySet<Exporter>;
}

function CoverageView({ model }: SceneComponentProps<Coverage>) {
  const styles = useStyles2(getStyles);
  const { data } = model.state.$data.useState();
  const compared = useMemo<Compared | undefined>(() => {
    if (data === undefined || data.series.length === 0) {
      return undefined;
    }
    const seenOn = samplesOf(data, SEEN_ON);
    const names = [...seenOn, ...samplesOf(data, SEEN_ON_SITE)].flatMap(({ labels }) => labels.exporter ?? []);
    return {
      hosts: compareCoverage({
        inventory: samplesOf(data, INVENTORY),
        nodeNames: samplesOf(data, NODE_NAMES),
        targets: samplesOf(data, TARGETS),
        seenOn,
      }),
      seen: new Set(names.filter(isExporter)),
    };
  }, [data]);
  const error = data?.state === LoadingState.Error ? (data.errors?.[0]?.message ?? '') : undefined;

  return (
    <div className={styles.page} data-testid={testIds.coverage.page}>
      {error !== undefined && (
        <Alert severity="error" title={t('coverage.failed', 'Prometheus did not answer')}>
          {error}
        </Alert>
      )}
      {compared === undefined && error === undefined && data?.state !== LoadingState.Done && (
        <LoadingPlaceholder text={t('coverage.loading', 'Comparing machines with targets…')} />
      )}
      {compared === undefined && data?.state === LoadingState.Done && (
        <Alert severity="warning" title={t('coverage.nothing', 'This Prometheus knows of no machine and no target')} />
      )}
      {compared && (
        <>
          <FindingList findings={coverageFindings(compared.hosts)} machines={compared.hosts.length} />
          <AccessNotices />
          <section className={styles.section} aria-label={t('coverage.machines', 'Machines')}>
            <h2 className={styles.title}>
              <Trans i18nKey="coverage.machines">Machines</Trans>
            </h2>
            <HostTable hosts={compared.hosts} />
          </section>
          <section className={styles.section} aria-label={t('coverage.exporters', 'Exporters')}>
            <h2 className={styles.title}>
              <Trans i18nKey="coverage.exporters">Exporters</Trans>
            </h2>
            <ExporterTable seen={compared.seen} />
          </section>
        </>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  page: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), width: '100%', minWidth: 0 }),
  section: css({
    padding: theme.spacing(2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    // A table that is wider than a phone moves within its box.
    overflowX: 'auto',
  }),
  title: css({ margin: theme.spacing(0, 0, 1), fontSize: theme.typography.h4.fontSize }),
});
