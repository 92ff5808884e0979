export interface Annotation {
  id: number;
  dashboardUID?: string;
  panelId?: number;
  /** Milliseconds since 1970. */
  time: number;
  timeEnd: number;
  tags: string[];
  text: string;
  data?: unknown;
  userId: number;
  login: string;
  email: string;
  created: number;
  updated: number;
}

export interface AnnotationFilter {
  from?: number;
  to?: number;
  tags: string[];
  /** One of the tags is enough. */
  matchAny: boolean;
  dashboardUID?: string;
  limit: number;
}

export type NewAnnotation = Omit<Annotation, 'id' | 'created' | 'updated'>;

/** Grafana's own annotations, for the life of the process. */
export interface AnnotationStore {
  list: (filter: AnnotationFilter) => Annotation[];
  get: (id: number) => Annotation | undefined;
  add: (annotation: NewAnnotation) => Annotation;
  change: (id: number, change: Partial<NewAnnotation>) => Annotation | undefined;
  delete: (id: number) => boolean;
}

export function createAnnotationStore(): AnnotationStore {
  const all = new Map<number, Annotation>();
  let last = 0;
  return {
    list: (filter) =>
      [...all.values()]
        .filter((annotation) => matches(annotation, filter))
        .sort((a, b) => b.time - a.time)
        .slice(0, filter.limit),
    get: (id) => all.get(id),
    add: (annotation) => {
      const now = Date.now();
      const added = { ...annotation, id: ++last, created: now, updated: now };
      all.set(added.id, added);
      return added;
    },
    change: (id, change) => {
      const before = all.get(id);
      if (!before) {
        return undefined;
      }
      const changed = { ...before, ...change, updated: Date.now() };
      all.set(id, changed);
      return changed;
    },
    delete: (id) => all.delete(id),
  };
}

function matches(annotation: Annotation, { from, to, tags, matchAny, dashboardUID }: AnnotationFilter): boolean {
  const has = (tag: string) => annotation.tags.includes(tag);
  return (
    (from === undefined || annotation.timeEnd >= from) &&
    (to === undefined || annotation.time <= to) &&
    (dashboardUID === undefined || annotation.dashboardUID === dashboardUID) &&
    (tags.length === 0 || (matchAny ? tags.some(has) : tags.every(has)))
  );
}
