import { config, locationService } from '@grafana/runtime';
import { browserDraftStorage } from '../../incidents/drafts/draftStorage';
import { followUpDraft } from '../../incidents/update/followUpDraft';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import { keptDraftUrl } from '../../routes';

/** Opens the form with a draft that follows up an incident that is over; one that was begun before goes on. */
export function followUp(incident: Incident, snapshot: StatusSnapshot): void {
  const storage = browserDraftStorage(String(config.bootData.user.id));
  const draft = followUpDraft(incident, snapshot, new Date().toISOString());
  if (storage.load(draft.id) === undefined) {
    storage.save(draft);
  }
  locationService.push(keptDraftUrl(draft.id));
}
