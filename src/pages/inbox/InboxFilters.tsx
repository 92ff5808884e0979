import React, { useState } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, useStyles2, useTheme2 } from '@grafana/ui';
import { LAYER_IDS } from '../../domain/layers/layerId';
import { asIs } from '../../words/asIs';
import { FACETS, isFiltered, NO_LAYER, toggled, withoutFilters, type Facet, type InboxQuery } from './inboxQuery';
import { answerWord, facetTitle } from './inboxWords';
import { severityLook } from './severityLook';

interface Props {
  query: InboxQuery;
  /** How many rows each answer would show. */
  counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  total: number;
  found: number;
  onChange(params: Record<string, string | null>): void;
}

const ALWAYS: Readonly<Record<Facet, readonly string[]>> = {
  state: ['firing', 'acknowledged', 'silenced', 'published', 'covered'],
  severity: [],
  layer: LAYER_IDS,
  source: [],
};

const inOrder = (facet: Facet, answers: string[]): string[] => {
  if (facet === 'severity') {
    return answers.sort((a, b) => severityLook(a).rank - severityLook(b).rank || a.localeCompare(b));
  }
  const last = facet === 'layer' ? [NO_LAYER] : [];
  return answers.sort((a, b) => Number(last.includes(a)) - Number(last.includes(b)));
};

/** Narrows the list; each answer says how many alerts it would leave. On a phone it is folded away until asked for. */
export function InboxFilters({ query, counts, total, found, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const { breakpoints } = useTheme2();
  const [isOpen, setIsOpen] = useState(() => window.matchMedia(`(min-width: ${breakpoints.values.md}px)`).matches);
  const chosen = FACETS.reduce((sum, facet) => sum + query.chosen[facet].length, 0);
  const label =
    chosen === 0 ? t('inbox.filters', 'Filters') : t('inbox.filters-chosen', 'Filters ({{chosen}})', { chosen });
  return (
    <Stack direction="column" gap={1}>
      <Stack direction="row" gap={1} alignItems="center" wrap="wrap">
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon={isOpen ? 'angle-down' : 'angle-right'}
          aria-expanded={isOpen}
          aria-controls="inbox-filters"
          onClick={() => setIsOpen(!isOpen)}
        >
          {label}
        </Button>
        <Text color="secondary" variant="bodySmall">
          <span role="status">
            {found === total
              ? t('inbox.shown-all', '{{total}} alerts', { total })
              : t('inbox.shown-some', '{{found}} of {{total}} alerts', { found, total })}
          </span>
        </Text>
        {isFiltered(query) && (
          <Button size="sm" variant="secondary" fill="text" icon="times" onClick={() => onChange(withoutFilters())}>
            {t('inbox.show-all', 'Show all alerts')}
          </Button>
        )}
      </Stack>
      <div id="inbox-filters" className={styles.facets} hidden={!isOpen}>
        {FACETS.map((facet) => {
          const answers = new Set([...ALWAYS[facet], ...counts[facet].keys(), ...query.chosen[facet]]);
          return (
            <div key={facet} role="group" aria-label={facetTitle(facet)} className={styles.facet}>
              <span className={styles.title}>{facetTitle(facet)}</span>
              {inOrder(facet, [...answers]).map((answer) => (
                <Answer
                  key={answer}
                  word={answerWord(facet, answer)}
                  count={counts[facet].get(answer) ?? 0}
                  isChosen={query.chosen[facet].includes(answer)}
                  onToggle={() => onChange(toggled(query, facet, answer))}
                />
              ))}
            </div>
          );
        })}
      </div>
    </Stack>
  );
}

interface AnswerProps {
  word: string;
  count: number;
  isChosen: boolean;
  onToggle(): void;
}

function Answer({ word, count, isChosen, onToggle }: AnswerProps) {
  const styles = useStyles2(getStyles);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={cx(styles.answer, isChosen && styles.chosen)}
      onClick={onToggle}
    >
      {t('inbox.answer', '{{word}} ({{number}})', { word, number: count, ...asIs })}
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  facets: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1, 3), '&[hidden]': { display: 'none' } }),
  facet: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(0.5) }),
  title: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    marginRight: theme.spacing(0.5),
  }),
  answer: css({
    minHeight: 28,
    padding: theme.spacing(0, 1),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.pill,
    background: 'transparent',
    color: theme.colors.text.primary,
    fontSize: theme.typography.bodySmall.fontSize,
    '&:hover': { background: theme.colors.action.hover },
    [theme.breakpoints.down('md')]: { minHeight: 40, padding: theme.spacing(0, 1.5) },
  }),
  chosen: css({
    background: theme.colors.primary.transparent,
    borderColor: theme.colors.primary.border,
    color: theme.colors.primary.text,
    fontWeight: theme.typography.fontWeightMedium,
  }),
});
