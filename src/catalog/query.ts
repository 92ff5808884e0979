import type { Query } from './model';

/** A question about one moment: stats, tables, rankings. */
export const instant = (id: string, expr: string, legend?: string): Query => ({ id, expr, legend, kind: 'instant' });

/** A question about a stretch of time: graphs. */
export const range = (id: string, expr: string, legend?: string): Query => ({ id, expr, legend, kind: 'range' });

/** A list of what is wrong: empty where all is well. */
export const exceptions = (id: string, expr: string, legend?: string): Query => ({
  ...instant(id, expr, legend),
  quiet: true,
});
