import type { DataFrame } from '@grafana/data';

/** An annotation to be drawn; times in milliseconds since the epoch, `timeEnd` only for a period. */
export interface AnnotationMarker {
  time: number;
  timeEnd?: number;
  title: string;
  text: string;
  tags: string[];
  color?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads the annotation frames of a panel's data; rows without a time are dropped. */
export function annotationMarkers(frames: DataFrame[] = []): AnnotationMarker[] {
  return frames.flatMap((frame) => {
    const column = (name: string) => frame.fields.find((field) => field.name === name)?.values;
    const [times, ends, regions] = [column('time'), column('timeEnd'), column('isRegion')];
    return Array.from({ length: frame.length }, (_, row): AnnotationMarker | undefined => {
      const time: unknown = times?.[row];
      if (typeof time !== 'number') {
        return undefined;
      }
      const end: unknown = ends?.[row];
      const isRegion = typeof end === 'number' && end > time && regions?.[row] !== false;
      const tags: unknown = column('tags')?.[row];
      return {
        time,
        timeEnd: isRegion ? end : undefined,
        title: text(column('title')?.[row]),
        text: text(column('text')?.[row]),
        tags: Array.isArray(tags) ? tags.map(String) : [],
        color: text(column('color')?.[row]) || undefined,
      };
    }).filter((marker) => marker !== undefined);
  });
}
