import React, { type KeyboardEvent } from 'react';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import type { Silence } from '../../domain/silences/model';
import type { WriteAccess } from '../../incidents/access/writeAccess';
import { testIds } from '../../testIds';
import { isReferredTo } from '../../domain/alerts/isReferredTo';
import { rowToFocus } from './focusRow';
import { getInboxStyles } from './getInboxStyles';
import type { Grouping } from './inboxQuery';
import { InboxLine } from './InboxLine';
import type { InboxRow } from './inboxRows';
import { groupTitle } from './inboxWords';
import type { GroupOnPage, PageOfGroups } from './pageOfGroups';

/** What a line can be told to do. */
export interface LineActions {
  onAcknowledge(row: InboxRow): void;
  onSilence(row: InboxRow): void;
  onEndSilence(silence: Silence, row: InboxRow): void;
}

interface Props extends LineActions {
  page: PageOfGroups;
  grouping: Grouping;
  access: WriteAccess;
  /** Now, in milliseconds since 1970. */
  at: number;
  /** Keys of alerts that are being acknowledged. */
  busy: ReadonlySet<string>;
  /** The alert that a link means: its details are open. */
  expanded: string | undefined;
  onFold(name: string | undefined): void;
}

const isTypedInto = (target: Element): boolean => target.matches('input, textarea, select, [contenteditable="true"]');

/** One page of alerts in their groups. Arrow keys, j and k move between the alerts. */
export function InboxList({ page, grouping, onFold, ...line }: Props) {
  const styles = useStyles2(getInboxStyles);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const { target } = event;
    if (!(target instanceof Element) || isTypedInto(target)) {
      return;
    }
    const next = rowToFocus(event.currentTarget, target, event.key);
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  };
  return (
    <div
      role="region"
      aria-label={t('inbox.table', 'Firing alerts')}
      className={styles.groups}
      data-testid={testIds.inbox.list}
      onKeyDown={onKeyDown}
    >
      {page.groups.map((group) => (
        <Group key={group.name ?? ''} group={group} grouping={grouping} onFold={onFold} {...line} />
      ))}
    </div>
  );
}

type GroupProps = Omit<Props, 'page'> & { group: GroupOnPage };

function Group({ group, grouping, onFold, expanded, busy, ...line }: GroupProps) {
  const styles = useStyles2(getInboxStyles);
  const title = groupTitle(group.name, grouping);
  return (
    <section className={styles.group} aria-label={grouping === 'none' ? undefined : title}>
      {grouping !== 'none' && (
        <h2 className={styles.heading}>
          <button type="button" className={styles.fold} aria-expanded={group.isOpen} onClick={() => onFold(group.name)}>
            <Icon name={group.isOpen ? 'angle-down' : 'angle-right'} />
            <span>{title}</span>
            <span className={styles.count}>{t('inbox.group-count', '({{rows}})', { rows: group.rows.length })}</span>
            {group.isContinued && <span className={styles.count}>{t('inbox.group-continued', 'continued')}</span>}
          </button>
        </h2>
      )}
      {group.shown.length > 0 && (
        <ul className={styles.rows}>
          {group.shown.map((row) => (
            <InboxLine
              key={row.alert.key}
              row={row}
              isBusy={busy.has(row.alert.key)}
              isExpanded={expanded !== undefined && isReferredTo(row.alert, expanded)}
              {...line}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
