/** @jest-environment jsdom */
import type { NavModelItem } from '@grafana/data';
import { crumbsOf, findEntry } from './navigation';

jest.mock('@grafana/runtime', () => ({ config: {}, locationService: {} }));

const tree: NavModelItem[] = [
  { text: 'Home', url: '/' },
  {
    text: 'Leitstand',
    url: '/a/app',
    children: [
      { text: 'Ceph', url: '/a/app/ceph' },
      { text: 'Inbox', url: '/a/app/inbox' },
    ],
  },
];

describe('navigation', () => {
  it('finds the closest entry with its parents', () => {
    const entry = findEntry('/a/app/ceph/osd/3', tree);
    expect([entry?.text, entry?.parentItem?.text]).toEqual(['Ceph', 'Leitstand']);
    expect(findEntry('/a/app/cephfs', tree)?.text).toBe('Leitstand');
    expect(findEntry('/explore', tree)).toBeUndefined();
  });

  it('shows a page below its section, once', () => {
    const section = findEntry('/a/app/ceph', tree);
    expect(crumbsOf({ section, page: { text: 'Ceph', url: '/a/app/ceph' } }).map(({ text }) => text)).toEqual([
      'Leitstand',
      'Ceph',
    ]);
    const osd = { text: 'OSD 3', url: '/a/app/ceph/osd/3', parentItem: { text: 'Ceph', url: '/a/app/ceph' } };
    expect(crumbsOf({ section, page: osd }).map(({ text }) => text)).toEqual(['Leitstand', 'Ceph', 'OSD 3']);
  });

  it('names the active tab unless it is the first', () => {
    const page = {
      text: 'Rule',
      url: '/r',
      children: [{ text: 'Query' }, { text: 'Instances', active: true, url: '/r?tab=i' }],
    };
    expect(crumbsOf({ page })).toEqual([
      { text: 'Rule', href: '/r' },
      { text: 'Instances', href: '/r?tab=i' },
    ]);
  });
});
