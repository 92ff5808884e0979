import type { PhaseWrites, ServerKind } from './recognisedServer';

/** What was found out about the server behind one data source, so that it is not asked again on every page. */
export interface ServerMemory {
  /** For this session of the browser: the kind of a server that has no `/capabilities`. */
  kind(): ServerKind | undefined;
  rememberKind(kind: ServerKind): void;
  /** Until something else is seen. */
  phaseWrites(): PhaseWrites;
  rememberPhaseWrites(value: PhaseWrites): void;
}

const KINDS: readonly ServerKind[] = ['reference-v1.0.0', 'reference-v1.0.1', 'unknown'];
const OUTCOMES: readonly PhaseWrites[] = ['work', 'refused'];

/** In memory alone where the browser refuses storage. */
const place = (storage: () => Storage, key: string) => {
  let held: string | undefined;
  return {
    get: () => {
      try {
        return storage().getItem(key) ?? held;
      } catch {
        return held;
      }
    },
    set: (value: string | undefined) => {
      held = value;
      try {
        if (value === undefined) {
          storage().removeItem(key);
        } else {
          storage().setItem(key, value);
        }
      } catch {
        // Asked again after the next reload, which is slower and otherwise the same.
      }
    },
  };
};

/** The memory of one data source, by its uid. */
export function serverMemory(datasourceUid: string): ServerMemory {
  const kind = place(() => window.sessionStorage, `scs-leitstand-app.server.${datasourceUid}`);
  const phaseWrites = place(() => window.localStorage, `scs-leitstand-app.phase-writes.${datasourceUid}`);
  return {
    kind: () => KINDS.find((one) => one === kind.get()),
    rememberKind: (value) => kind.set(value),
    phaseWrites: () => OUTCOMES.find((one) => one === phaseWrites.get()) ?? 'untested',
    rememberPhaseWrites: (value) => phaseWrites.set(value === 'untested' ? undefined : value),
  };
}
