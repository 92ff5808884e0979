import React, { useRef, useState } from 'react';
import { css, cx } from '@emotion/css';
import { locationUtil, type GrafanaTheme2 } from '@grafana/data';
import { formatDate, t } from '@grafana/i18n';
import { config } from '@grafana/runtime';
import { Button, LinkButton, Stack, Text, TextLink, useStyles2 } from '@grafana/ui';
import { maintenancesOf } from '../../domain/maintenance/agenda';
import { maintenanceState } from '../../domain/maintenance/maintenanceState';
import { monthGrid, shiftDay, shiftMonth, type MonthDay } from '../../domain/maintenance/monthGrid';
import { weekBars, type WeekBar } from '../../domain/maintenance/weekBars';
import { overlaps, windowOf } from '../../domain/maintenance/window';
import { fromZonedInput } from '../../domain/maintenance/zonedInput';
import { zonedDay } from '../../domain/render/zonedTime';
import { titleFor } from '../../incidents/maintenance/maintenanceWords';
import { windowWords } from '../../incidents/maintenance/windowWords';
import { BEGIN_PARAM, NEW_MAINTENANCE_URL, maintenanceUrl } from '../../routes';
import type { StatusView } from '../../status/readStatus';
import { asIs } from '../../words/asIs';
import { useMonthIncidents } from './useMonthIncidents';

interface Props {
  view: StatusView;
  /** Ids; none: all. */
  components: readonly string[];
  timeZone: string;
  /** `YYYY-MM`. */
  month: string;
  now: number;
  mayPlan: boolean;
  onMonth(month: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month as a calendar: one tab stop, arrows move the day, bars lie over the days of each maintenance. */
export function MonthView({ view, components, timeZone, month, now, mayPlan, onMonth }: Props) {
  const styles = useStyles2(getStyles);
  const today = zonedDay(now, timeZone);
  const [day, setDay] = useState(today.startsWith(month) ? today : `${month}-01`);
  const table = useRef<HTMLTableElement>(null);
  const weeks = monthGrid(month, timeZone);
  const incidents = useMonthIncidents(view.snapshot.incidents, weeks, now);
  const shown = maintenancesOf(incidents, components).filter(
    (incident) => maintenanceState(incident, now) !== 'retracted'
  );
  // After another month was chosen from outside.
  const current = day.startsWith(month) ? day : `${month}-01`;
  const chosen = weeks.flat().find((candidate) => candidate.day === current);

  const focus = (next: string) => {
    setDay(next);
    if (!next.startsWith(month)) {
      onMonth(next.slice(0, 7));
    }
    // The square may be drawn only after the month has changed.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    const next =
      step !== undefined
        ? shiftDay(current, step)
        : event.key === 'PageUp' || event.key === 'PageDown'
          ? `${shiftMonth(month, event.key === 'PageUp' ? -1 : 1)}-01`
          : event.key === 'Home'
            ? `${month}-01`
            : event.key === 'End'
              ? shiftDay(`${shiftMonth(month, 1)}-01`, -1)
              : undefined;
    if (next !== undefined) {
      event.preventDefault();
      focus(next);
    }
  };
  const turn = (to: string) => {
    setDay(to === today.slice(0, 7) ? today : `${to}-01`);
    onMonth(to);
  };

  const named = (moment: number, format: Intl.DateTimeFormatOptions) => formatDate(moment, { ...format, timeZone });
  const monthName = named(chosen?.begin ?? now, { month: 'long', year: 'numeric' });
  const first = weeks[0] ?? [];
  return (
    <Stack direction="column" gap={1}>
      <Stack gap={1} alignItems="center" wrap="wrap">
        <Button
          variant="secondary"
          icon="angle-left"
          aria-label={t('maintenance.month.previous', 'Previous month')}
          onClick={() => turn(shiftMonth(month, -1))}
        />
        <Button variant="secondary" onClick={() => turn(today.slice(0, 7))}>
          {t('maintenance.month.today', 'Today')}
        </Button>
        <Button
          variant="secondary"
          icon="angle-right"
          aria-label={t('maintenance.month.next', 'Next month')}
          onClick={() => turn(shiftMonth(month, 1))}
        />
        <Text element="h2" variant="h5">
          <span aria-live="polite">{monthName}</span>
        </Text>
      </Stack>
      <table ref={table} className={styles.grid} aria-label={monthName}>
        <thead>
          <tr>
            {first.map(({ begin, day: own }) => (
              <th key={own} scope="col">
                <abbr title={named(begin + 43_200_000, { weekday: 'long' })}>
                  {named(begin + 43_200_000, { weekday: 'short' })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => {
            const bars = weekBars(week, shown);
            const lanes = Math.max(0, ...bars.map(({ lane }) => lane + 1));
            return (
              <tr key={week[0]?.day}>
                {week.map((square, at) => {
                  const count = bars.filter(({ from, to }) => from <= at && at <= to).length;
                  return (
                    <td key={square.day} className={cx(!square.isInMonth && styles.outside)}>
                      <button
                        type="button"
                        data-day={square.day}
                        className={cx(styles.day, square.day === today && styles.today)}
                        tabIndex={square.day === current ? 0 : -1}
                        aria-pressed={square.day === current}
                        aria-current={square.day === today ? 'date' : undefined}
                        aria-label={dayLabel(
                          named(square.begin + 43_200_000, { day: 'numeric', month: 'long' }),
                          count
                        )}
                        onClick={() => focus(square.day)}
                        onKeyDown={onKeyDown}
                      >
                        {Number(square.day.slice(8))}
                      </button>
                      {Array.from({ length: lanes }, (_, lane) => (
                        <Bar
                          key={lane}
                          bar={bars.find((one) => one.lane === lane && one.from <= at && at <= one.to)}
                          at={at}
                        />
                      ))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen !== undefined && (
        <ChosenDay
          day={chosen}
          title={named(chosen.begin + 43_200_000, { weekday: 'long', day: 'numeric', month: 'long' })}
          maintenances={shown}
          timeZone={timeZone}
          mayPlan={mayPlan}
        />
      )}
    </Stack>
  );
}

function dayLabel(name: string, count: number): string {
  return count === 0
    ? t('maintenance.month.free', '{{day}}, nothing planned', { day: name, ...asIs })
    : t('maintenance.month.busy', '{{day}}, maintenance: {{number}}', { day: name, number: count, ...asIs });
}

/** A piece of a bar: the first one of a week is a link and has the words, the others only go on. */
function Bar({ bar, at }: { bar?: WeekBar; at: number }) {
  const styles = useStyles2(getStyles);
  if (bar === undefined) {
    return <span className={styles.gap} aria-hidden="true" />;
  }
  const isStart = at === bar.from && !bar.continuesBefore;
  const isEnd = at === bar.to && !bar.continuesAfter;
  const className = cx(styles.bar, isStart && styles.start, isEnd && styles.end);
  const title = titleFor(bar.incident, config.bootData.user.language);
  return at === bar.from ? (
    <a className={className} href={locationUtil.assureBaseUrl(maintenanceUrl(bar.incident.id))} title={title}>
      {title}
    </a>
  ) : (
    <span className={className} aria-hidden="true" />
  );
}

interface ChosenDayProps {
  day: MonthDay;
  title: string;
  maintenances: ReturnType<typeof maintenancesOf>;
  timeZone: string;
  mayPlan: boolean;
}

/** What is on the chosen day in words: on a phone bars have no room for any. */
function ChosenDay({ day, title, maintenances, timeZone, mayPlan }: ChosenDayProps) {
  const own = maintenances.filter((incident) => {
    const window = windowOf(incident);
    return window !== undefined && overlaps(window, day);
  });
  const begin = fromZonedInput(`${day.day}T02:00`, timeZone);
  return (
    <section aria-label={title} data-testid="leitstand maintenance day">
      <Text element="h3" variant="h6">
        {title}
      </Text>
      {own.map((incident) => (
        <div key={incident.id}>
          <TextLink href={locationUtil.assureBaseUrl(maintenanceUrl(incident.id))}>
            {titleFor(incident, config.bootData.user.language)}
          </TextLink>{' '}
          {incident.beganAt !== null &&
            incident.endedAt !== null &&
            windowWords(incident.beganAt, incident.endedAt, timeZone)}
        </div>
      ))}
      {own.length === 0 && <Text color="secondary">{t('maintenance.agenda.empty', 'Nothing planned')}</Text>}
      {mayPlan && (
        <div>
          <LinkButton
            size="sm"
            variant="secondary"
            fill="text"
            icon="plus"
            href={locationUtil.assureBaseUrl(`${NEW_MAINTENANCE_URL}?${BEGIN_PARAM}=${encodeURIComponent(begin)}`)}
          >
            {t('maintenance.month.plan', 'Plan maintenance on this day')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  grid: css({
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    'th, td': { border: `1px solid ${theme.colors.border.weak}`, padding: 0, verticalAlign: 'top', overflow: 'hidden' },
    th: { color: theme.colors.text.secondary, textAlign: 'center', padding: theme.spacing(0.5, 0) },
    'th abbr[title]': { textDecoration: 'none', border: 'none', cursor: 'inherit' },
    td: { height: 84, paddingBottom: theme.spacing(0.5) },
    [theme.breakpoints.down('sm')]: { td: { height: 56 } },
  }),
  outside: css({ opacity: 0.75, background: theme.colors.background.secondary }),
  day: css({
    display: 'block',
    minWidth: 28,
    minHeight: 28,
    margin: theme.spacing(0.25),
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'transparent',
    color: theme.colors.text.primary,
    '&:hover': { background: theme.colors.action.hover },
    '&[aria-pressed="true"]': { outline: `2px solid ${theme.colors.primary.border}` },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 1 },
  }),
  today: css({ fontWeight: theme.typography.fontWeightBold, textDecoration: 'underline' }),
  gap: css({ display: 'block', height: 20, marginTop: 2 }),
  bar: css({
    display: 'block',
    height: 20,
    marginTop: 2,
    padding: theme.spacing(0, 0.5),
    background: theme.colors.info.main,
    color: theme.colors.info.contrastText,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '&:focus-visible': { outline: `2px solid ${theme.colors.text.primary}`, outlineOffset: -2 },
  }),
  start: css({ marginLeft: 3, borderTopLeftRadius: 4, borderBottomLeftRadius: 4 }),
  end: css({ marginRight: 3, borderTopRightRadius: 4, borderBottomRightRadius: 4 }),
});
