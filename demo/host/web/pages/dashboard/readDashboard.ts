import { asList, asText, isRecord } from '../../narrowing';

/** Anything of a dashboard's JSON. */
export type Json = Record<string, unknown>;

/** The parts of a dashboard's JSON (schema of Grafana 12, version 1) the host draws. */
export interface Dashboard {
  uid: string;
  title: string;
  tags: string[];
  from: string;
  to: string;
  timeZone?: string;
  refresh: string;
  panels: Json[];
  variables: Json[];
  annotations: Json[];
}

const objects = (value: unknown) => asList(value).filter(isRecord);

/** Reads the `dashboard` of `GET /api/dashboards/uid/<uid>`; the panels of collapsed rows are put behind their row. */
export function readDashboard(json: Json): Dashboard {
  const time = isRecord(json.time) ? json.time : {};
  const list = (value: unknown) => objects(isRecord(value) ? value.list : undefined);
  const isGrafanas = ({ datasource }: Json) =>
    isRecord(datasource) && (datasource.uid === '-- Grafana --' || datasource.type === 'grafana');
  return {
    uid: asText(json.uid) ?? '',
    title: asText(json.title) ?? 'Dashboard',
    tags: asList(json.tags).map(String),
    from: asText(time.from) ?? 'now-6h',
    to: asText(time.to) ?? 'now',
    timeZone: asText(json.timezone),
    refresh: asText(json.refresh) ?? '',
    panels: objects(json.panels).flatMap((panel) => [panel, ...(panel.type === 'row' ? objects(panel.panels) : [])]),
    variables: list(json.templating),
    annotations: list(json.annotations).filter((item) => !isGrafanas(item)),
  };
}
