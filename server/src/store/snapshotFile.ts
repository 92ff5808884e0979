import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { IncidentRecord, StatusState, UpdateRecord } from './records';

const NAME = 'snapshot.json';
const VERSION = 1;
/** Incidents written at once. */
const PIECE = 200;

/** The last good snapshot: everything public, and when it was known to be true (RFC 3339). */
export interface Snapshot {
  savedAt: string;
  state: StatusState;
}

/** Keeps what is public in the data directory, for a start without the database. The file is always whole: the old one, or the new one. */
export function saveSnapshot(dataDir: string, { savedAt, state }: Snapshot): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o750 });
  const target = path.join(dataDir, NAME);
  const draft = `${target}.${process.pid}`;
  const file = openSync(draft, 'w', 0o640);
  try {
    for (const piece of piecesOf({ savedAt, state })) {
      writeFileSync(file, piece);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, target);
}

/** The file's JSON piece by piece: of years of incidents a whole copy as text would take more memory than everything else. */
function* piecesOf({ savedAt, state: { incidents, ...state } }: Snapshot): Generator<string> {
  // Everything but the incidents, open at its end.
  const rest = JSON.stringify({ version: VERSION, savedAt, state }).slice(0, -2);
  yield `${rest}${Object.keys(state).length > 0 ? ',' : ''}"incidents":[`;
  let piece: string[] = [];
  let isFirst = true;
  const take = () => {
    const text = `${isFirst ? '' : ','}${piece.join(',')}`;
    isFirst = false;
    piece = [];
    return text;
  };
  for (const incident of incidents.values()) {
    piece.push(JSON.stringify(incident));
    if (piece.length === PIECE) {
      yield take();
    }
  }
  yield piece.length > 0 ? `${take()}]}}` : ']}}';
}

/** The snapshot in the data directory; undefined if there is none that can be used. */
export function readSnapshot(dataDir: string): Snapshot | undefined {
  try {
    const stored: unknown = JSON.parse(readFileSync(path.join(dataDir, NAME), 'utf8'));
    if (!isStored(stored)) {
      return undefined;
    }
    // A snapshot of an older server lacks what came later.
    const whole = stored.state.incidents.map((incident) => ({
      ...LATER,
      ...incident,
      updates: incident.updates.map((update) => ({ ...LATER_UPDATE, ...update })),
    }));
    const incidents = new Map(whole.map((incident) => [incident.id, incident]));
    return { savedAt: stored.savedAt, state: { ...LATER_STATE, ...stored.state, incidents } };
  } catch {
    return undefined;
  }
}

interface Stored {
  version: number;
  savedAt: string;
  state: Omit<StatusState, 'incidents'> & { incidents: IncidentRecord[] };
}

const LATER: Pick<IncidentRecord, 'firstAffects' | 'postmortem' | 'amendments'> = {
  firstAffects: null,
  postmortem: null,
  amendments: [],
};
const LATER_STATE: Pick<StatusState, 'retired' | 'removed'> = {
  retired: { components: [], impactTypes: [] },
  removed: [],
};
const LATER_UPDATE: Pick<UpdateRecord, 'affects' | 'phase'> = { affects: null, phase: null };

/** Only this server writes the file, whole; the version tells its form. */
function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}
