import type { FastifyInstance } from 'fastify';
import type { HostContext } from '../hostContext';
import { textOr } from '../narrowing';
import type { Dashboard } from '../provisioning/loadDashboards';
import { sessionOf } from '../signedIn';

/** Provisioned dashboards, to read. */
export function dashboardRoutes(app: FastifyInstance, host: HostContext): void {
  app.get<{ Params: { uid: string } }>('/api/dashboards/uid/:uid', async (request, reply) => {
    const dashboard = host.dashboards().find(({ uid }) => uid === request.params.uid);
    if (!dashboard) {
      return reply.code(404).send({ message: 'Dashboard not found', title: 'Not found' });
    }
    return { meta: metaOf(dashboard, sessionOf(request).user.role !== 'Viewer'), dashboard: dashboard.model };
  });

  app.get<{
    Querystring: { query?: string; type?: string; tag?: string | string[]; dashboardUIDs?: string | string[] };
  }>('/api/search', async (request) => {
    const wanted = textOr(request.query.query).toLowerCase();
    const tags = [request.query.tag ?? []].flat();
    const uids = [request.query.dashboardUIDs ?? []].flat().flatMap((list) => list.split(','));
    const matches = (title: string, has: string[]) =>
      title.toLowerCase().includes(wanted) && tags.every((tag) => has.includes(tag));
    const chosen = (uid: string) => uids.length === 0 || uids.includes(uid);
    const { type } = request.query;
    const folders = foldersOf(host).filter(({ title, uid }) => title.toLowerCase().includes(wanted) && chosen(uid));
    const dashboards = host.dashboards().filter(({ title, tags: has, uid }) => matches(title, has) && chosen(uid));
    return [
      ...(type === 'dash-db' || tags.length > 0 ? [] : folders.map(folderHit)),
      ...(type === 'dash-folder' ? [] : dashboards.map(dashboardHit)),
    ];
  });

  app.get('/api/folders', async () => foldersOf(host).map(({ uid, title }, index) => ({ id: index + 1, uid, title })));
}

interface Folder {
  uid: string;
  title: string;
}

function foldersOf(host: HostContext): Folder[] {
  const named = host.dashboards().filter(({ folderTitle }) => folderTitle !== '');
  const byUid = new Map(named.map(({ folderUid, folderTitle }) => [folderUid, folderTitle]));
  return [...byUid].map(([uid, title]) => ({ uid, title }));
}

function metaOf(dashboard: Dashboard, canSave: boolean) {
  const updated = new Date(dashboard.updatedAt).toISOString();
  return {
    type: 'db',
    canSave,
    canEdit: canSave,
    canAdmin: false,
    canStar: true,
    canDelete: false,
    slug: dashboard.slug,
    url: `/d/${dashboard.uid}/${dashboard.slug}`,
    expires: '0001-01-01T00:00:00Z',
    created: updated,
    updated,
    updatedBy: 'Anonymous',
    createdBy: 'Anonymous',
    version: 1,
    hasAcl: false,
    isFolder: false,
    folderId: 0,
    folderUid: dashboard.folderUid,
    folderTitle: dashboard.folderTitle || 'Dashboards',
    folderUrl: dashboard.folderUid ? `/dashboards/f/${dashboard.folderUid}` : '',
    provisioned: true,
    provisionedExternalId: dashboard.file.split('/').at(-1),
    annotationsPermissions: { dashboard: { canAdd: canSave, canEdit: canSave, canDelete: canSave } },
  };
}

function dashboardHit({ id, uid, title, slug, tags, folderTitle, folderUid }: Dashboard) {
  return {
    id,
    uid,
    orgId: 1,
    title,
    uri: `db/${slug}`,
    url: `/d/${uid}/${slug}`,
    slug: '',
    type: 'dash-db',
    tags,
    isStarred: false,
    folderUid,
    folderTitle,
    sortMeta: 0,
    isDeleted: false,
  };
}

function folderHit({ uid, title }: Folder) {
  const slug = title.toLowerCase().replace(/\W+/g, '-');
  const place = { uri: `db/${slug}`, url: `/dashboards/f/${uid}/${slug}`, slug: '' };
  return { id: 0, uid, orgId: 1, title, ...place, type: 'dash-folder', tags: [], isStarred: false, sortMeta: 0 };
}
