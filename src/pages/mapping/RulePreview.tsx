import React, { useMemo } from 'react';
import { findComponent, firstPhase } from '../../domain/mapping/mapAlert';
import type { MappingRule } from '../../domain/mapping/model';
import { resolveTexts } from '../../domain/mapping/resolveTexts';
import type { IncidentUpdate, StatusSnapshot } from '../../domain/status/model';
import { joinLanguages } from '../../domain/text/joinLanguages';
import { PublicPreview } from '../../incidents/preview/PublicPreview';

interface Props {
  rule: MappingRule;
  snapshot: StatusSnapshot;
  publicUrl: string;
  /** RFC 3339: the moment of the incident that is shown. */
  at: string;
}

/** The incident that the rule drafts, as customers would read it, with its last words if it has some. */
export function RulePreview({ rule, snapshot, publicUrl, at }: Props) {
  const incident = useMemo(() => {
    const { title, text } = joinLanguages(rule);
    const component = findComponent(rule, snapshot.components).value;
    const type = snapshot.impactTypes.find(({ displayName }) => displayName === rule.impactType)?.id;
    return {
      displayName: title,
      description: text,
      beganAt: at,
      endedAt: null,
      phase: firstPhase(snapshot.phases),
      affects:
        component === undefined || type === undefined ? [] : [{ reference: component, type, severity: rule.severity }],
    };
  }, [rule, snapshot, at]);
  const updates = useMemo((): IncidentUpdate[] => {
    if (rule.resolvedText === undefined) {
      return [];
    }
    // With the placeholders filled in, as the worker would.
    const words = resolveTexts([rule.component.displayName], rule.resolvedText);
    const { text } = joinLanguages({ title: { en: '', de: '' }, text: words });
    return [{ order: 0, displayName: '', description: text, createdAt: at }];
  }, [rule, at]);
  return <PublicPreview incident={incident} updates={updates} snapshot={snapshot} publicUrl={publicUrl} />;
}
