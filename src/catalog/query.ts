import type { Query } from './model';

/** A question about one moment: stats, tables, rankings. */
export const instant = (id: string, expr: string, legend?: string): Query => ({ id, expr, legend, kind: 'instant' });

/** A question about a stretch of time: graphs. */
export const range = (id: string, expr: string, legend?: string): Query => ({ id, expr, legend, kind: 'range' });
