import { asString, isRecord } from '../../domain/parse/narrow';
import { keptInBrowser, type Kept } from '../drafts/keptInBrowser';
import type { DraftSilence } from './maintenanceDraft';
import { parseMaintenanceDraft, parseDraftSilence } from './parseMaintenanceDraft';
import type { StoredMaintenance } from './useMaintenanceDraft';

const parseStored = (value: unknown): StoredMaintenance | undefined => {
  const draft = isRecord(value) ? parseMaintenanceDraft(value.draft) : undefined;
  const savedAt = isRecord(value) ? asString(value.savedAt) : undefined;
  return draft === undefined || savedAt === undefined ? undefined : { draft, savedAt };
};

/** Maintenances that one user is writing in this browser. */
export function keptMaintenances(user: string, storage?: Storage): Kept<StoredMaintenance> {
  return keptInBrowser('maintenance', user, parseStored, storage);
}

/** Silences that were wanted with a maintenance (by its id) and could not be created yet. */
export function keptSilences(user: string, storage?: Storage): Kept<DraftSilence> {
  return keptInBrowser('maintenance-silence', user, parseDraftSilence, storage);
}
