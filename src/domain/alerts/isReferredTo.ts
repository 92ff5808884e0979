import type { Alert } from './model';

/** Whether a link means this alert: by its key, or by the fingerprint that any source gives it (two replicas have two). */
export function isReferredTo(alert: Pick<Alert, 'key' | 'fingerprint' | 'sightings'>, reference: string): boolean {
  return (
    alert.key === reference ||
    alert.fingerprint === reference ||
    (alert.sightings ?? []).some(({ fingerprint }) => fingerprint === reference)
  );
}
