import { useMemo } from 'react';
import type { MappingDocument } from '../../domain/mapping/model';
import { useAlerts } from '../../alerts/useAlerts';
import { useSettings } from '../../settings/useSettings';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import { currentAsSeen, joinSeen } from './pastAlerts';
import { usePastAlerts, type PastReading } from './usePastAlerts';

/** The rules that hold: the server's, or those of the settings. */
export function useRules(): MappingDocument {
  const { mapping } = useSettings();
  const { view } = useStatusSnapshot();
  return useMemo(() => view?.mapping ?? mapping ?? { version: 1, rules: [] }, [view?.mapping, mapping]);
}

/** What fires and what has fired in the last days, as one list. */
export function useSeenAlerts(days: 7 | 30): PastReading {
  const { alerts } = useAlerts();
  const past = usePastAlerts(days);
  const seen = useMemo(() => joinSeen(past.alerts, currentAsSeen(alerts, new Date().getTime())), [past.alerts, alerts]);
  return { ...past, alerts: seen };
}
