import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Json, recordOr, recordsOf, textOr } from '../narrowing';
import { readFiles } from './readFiles';

export interface Dashboard {
  id: number;
  uid: string;
  title: string;
  slug: string;
  tags: string[];
  folderTitle: string;
  folderUid: string;
  /** The file's model, with id and uid set. */
  model: Json;
  file: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/**
 * Reads the dashboards of the file providers in `dashboards/*.yaml`; relative paths start at `base`. A provider without a
 * path (its variable is not set) is left out with a message, or the whole folder of `base` would be searched.
 */
export function loadDashboards(provisioning: string, env: NodeJS.ProcessEnv, base: string): Dashboard[] {
  const providers = readFiles(path.join(provisioning, 'dashboards'), env).flatMap((file) => recordsOf(file.providers));
  const files = providers.flatMap((provider) =>
    jsonFiles(folderOf(provider, base)).map((file) => ({ provider, file }))
  );
  return files.map(({ provider, file }, index) => {
    const json = recordOr(JSON.parse(readFileSync(file, 'utf8')));
    const title = textOr(json.title, path.basename(file, '.json'));
    const slug = slugOf(title);
    const id = index + 1;
    const uid = textOr(json.uid, slug);
    return {
      id,
      uid,
      title,
      slug,
      tags: Array.isArray(json.tags) ? json.tags.map((tag) => textOr(tag)) : [],
      folderTitle: textOr(provider.folder),
      folderUid: textOr(provider.folderUid) || slugOf(textOr(provider.folder)),
      model: { ...json, id, uid, version: 1 },
      file,
      updatedAt: statSync(file).mtimeMs,
    };
  });
}

function folderOf(provider: Json, base: string): string | undefined {
  const folder = textOr(recordOr(provider.options).path);
  if (folder === '') {
    console.error(`Dashboards of the provider "${textOr(provider.name)}" are left out: its path is empty.`);
    return undefined;
  }
  return path.resolve(base, folder);
}

function jsonFiles(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** As Grafana writes slugs: a sign that is neither letter nor digit nor separator becomes its code. */
function slugOf(title: string): string {
  return title
    .toLowerCase()
    .trim()
    .replace(/[\s._/-]+/g, '-')
    .replace(/[^a-z0-9-]/g, (sign) => Buffer.from(sign).toString('hex'))
    .replace(/-+/g, '-');
}
