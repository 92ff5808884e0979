import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { Alert as Notice, Button, Pagination, Stack } from '@grafana/ui';
import type { Alert } from '../../domain/alerts/model';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { countFacets, filterRows } from './filterRows';
import { groupRows } from './groupRows';
import { InboxFilters } from './InboxFilters';
import { InboxList } from './InboxList';
import { InboxToolbar } from './InboxToolbar';
import { isFiltered, PAGE_PARAM, withoutFilters, type InboxQuery } from './inboxQuery';
import type { InboxRow } from './inboxRows';
import { MutingNotice } from './MutingNotice';
import { pageOfGroups } from './pageOfGroups';
import { SilenceDrawer } from './silence/SilenceDrawer';
import { useMuting } from './useMuting';
import { focusRow } from './focusRow';

interface Props {
  rows: readonly InboxRow[];
  /** All that fires, what is not shown included: a silence may mute it too. */
  alerts: readonly Alert[];
  query: InboxQuery;
  access: WriteAccess;
  asOf: Date;
  onRefresh(): Promise<void>;
}

/** The list with everything to narrow it, to divide it and to act on it. What is chosen stands in the address. */
export function InboxDesk({ rows, alerts, query, access, asOf, onRefresh }: Props) {
  const [folded, setFolded] = useState<ReadonlySet<string | undefined>>(new Set());
  const [silencing, setSilencing] = useState<InboxRow>();
  const muting = useMuting(onRefresh);
  const at = asOf.getTime();
  const counts = useMemo(() => countFacets(rows, query), [rows, query]);
  const found = useMemo(() => filterRows(rows, query), [rows, query]);
  const groups = useMemo(() => groupRows(found, query.group), [found, query.group]);
  const shown = useMemo(() => pageOfGroups(groups, folded, query.page), [groups, folded, query.page]);
  const change = (params: Record<string, string | null>) => locationService.partial(params, true);

  const fold = (name: string | undefined) => {
    const next = new Set(folded);
    if (!next.delete(name)) {
      next.add(name);
    }
    setFolded(next);
  };
  const closeSilence = () => {
    const key = silencing?.alert.key;
    setSilencing(undefined);
    // The drawer gives the focus back by itself where it can; the row may have moved since.
    focusRow(key);
  };

  return (
    <Stack direction="column" gap={1.5}>
      <InboxToolbar query={query} asOf={asOf} onChange={change} onRefresh={onRefresh} />
      <InboxFilters query={query} counts={counts} total={rows.length} found={found.length} onChange={change} />
      {found.length === 0 && <NothingFits query={query} onShowAll={() => change(withoutFilters())} />}
      {found.length > 0 && (
        <InboxList
          page={shown}
          grouping={query.group}
          access={access}
          at={at}
          busy={muting.busy}
          expanded={query.alert}
          onFold={fold}
          onAcknowledge={muting.acknowledge}
          onEndSilence={muting.endSilence}
          onSilence={setSilencing}
        />
      )}
      {shown.pages > 1 && (
        <nav aria-label={t('inbox.pages', 'Pages')}>
          <Pagination
            currentPage={shown.page}
            numberOfPages={shown.pages}
            onNavigate={(page) => {
              change({ [PAGE_PARAM]: page === 1 ? null : String(page) });
              window.scrollTo({ top: 0 });
            }}
          />
        </nav>
      )}
      <MutingNotice muting={muting} />
      {silencing !== undefined && (
        <SilenceDrawer row={silencing} alerts={alerts} onStored={muting.tell} onClose={closeSilence} />
      )}
    </Stack>
  );
}

function NothingFits({ query, onShowAll }: { query: InboxQuery; onShowAll(): void }) {
  const isGone = query.alert !== undefined;
  return (
    <Notice
      severity="info"
      title={
        isGone
          ? t('inbox.alert-gone', 'The alert of this link does not fire any more, or its source does not answer')
          : t('inbox.nothing-fits', 'No firing alert fits these filters')
      }
    >
      {isFiltered(query) && (
        <Button size="sm" variant="secondary" onClick={onShowAll}>
          {t('inbox.show-all', 'Show all alerts')}
        </Button>
      )}
    </Notice>
  );
}
