import path from 'node:path';
import { type Json, recordOr, recordsOf, textOr } from '../narrowing';
import { readFiles } from './readFiles';

/** A data source as the server knows it. */
export interface DataSource {
  id: number;
  uid: string;
  name: string;
  type: string;
  access: 'proxy' | 'direct';
  /** Where it really is; may be empty when only routes name addresses. */
  url: string;
  isDefault: boolean;
  jsonData: Json;
  secureJsonData: Record<string, string>;
}

/** Reads `datasources/*.yaml`. Throws on a data source without a uid: dashboards could not name it. */
export function loadDataSources(provisioning: string, env: NodeJS.ProcessEnv): DataSource[] {
  const sources = readFiles(path.join(provisioning, 'datasources'), env).flatMap((file) => recordsOf(file.datasources));
  return sources.map((source, index) => {
    const name = textOr(source.name);
    const uid = textOr(source.uid);
    if (uid === '') {
      throw new Error(`provisioning/datasources: ${name || 'a data source'} has no uid.`);
    }
    const secure = Object.entries(recordOr(source.secureJsonData)).map(([key, value]) => [key, textOr(value)]);
    return {
      id: index + 1,
      uid,
      name,
      type: textOr(source.type),
      access: source.access === 'direct' ? 'direct' : 'proxy',
      url: textOr(source.url),
      isDefault: source.isDefault === true,
      jsonData: recordOr(source.jsonData),
      secureJsonData: Object.fromEntries(secure),
    };
  });
}
