import { FieldType, type PanelData } from '@grafana/data';
import type { Layer } from '../../catalog/layers/layers';

/** The query of a check stands under this letter. */
export const refIdOf = (position: number): string => String.fromCharCode(65 + position);

/** One number per check of a layer, in their order; undefined where the answer has no series. */
export function answersOf(layer: Layer, data: Pick<PanelData, 'series'>): Array<number | undefined> {
  return layer.checks.map((_, position) => {
    const frame = data.series.find((each) => each.refId === refIdOf(position) && each.length > 0);
    const values: unknown[] | undefined = frame?.fields.find((field) => field.type === FieldType.number)?.values;
    const last = values?.at(-1);
    return typeof last === 'number' ? last : undefined;
  });
}
