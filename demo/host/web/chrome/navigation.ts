import type { NavModelItem } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import { useSyncExternalStore } from 'react';
import { BehaviorSubject } from 'rxjs';

/** What the page on show says about itself; breadcrumbs are built from it. */
export interface Shown {
  section?: NavModelItem;
  page?: NavModelItem;
}

/** The page on show. */
export const shown = new BehaviorSubject<Shown>({});

/** The page on show, as a React hook. */
export const useShown = () =>
  useSyncExternalStore(
    (changed) => {
      const subscription = shown.subscribe(changed);
      return () => subscription.unsubscribe();
    },
    () => shown.value
  );

/** The location of the browser, as a React hook. */
export const useLocation = () =>
  useSyncExternalStore(
    (changed) => locationService.getHistory().listen(changed),
    () => locationService.getLocation()
  );

/** The navigation tree of the boot data. */
export const navTree = (): NavModelItem[] => config.bootData.navTree;

/**
 * The entry of a tree whose address fits a path best, with its parents set.
 * @param path - the path on show, without query
 */
export function findEntry(path: string, tree: NavModelItem[], parentItem?: NavModelItem): NavModelItem | undefined {
  const found = tree.flatMap((item) => {
    const withParent = parentItem ? { ...item, parentItem } : item;
    const url = item.url?.split('?')[0];
    const fits = url && url !== '/' && (path === url || path.startsWith(`${url}/`));
    return [findEntry(path, item.children ?? [], withParent), fits ? withParent : undefined];
  });
  const length = (item?: NavModelItem) => item?.url?.length ?? -1;
  return found.reduce((best, item) => (item && length(item) > length(best) ? item : best), undefined);
}

/** A step of the breadcrumbs. */
export interface Crumb {
  text: string;
  href: string;
}

/** Breadcrumbs of a page, outermost first: its parents, then those of its section; a section at the same address is left out. */
export function crumbsOf({ page, section }: Shown): Crumb[] {
  const line = (item?: NavModelItem): Crumb[] =>
    item
      ? [
          ...line(item.parentItem),
          ...(item.hideFromBreadcrumbs ? [] : [{ text: item.text, href: item.url ?? '' }]),
          ...activeTab(item),
        ]
      : [];
  const pathOf = ({ href }: Crumb) => href.split('?')[0];
  const ofPage = line(page);
  const first = ofPage[0];
  const ofSection = line(section).filter((crumb) => !first || pathOf(crumb) !== pathOf(first));
  return [...ofSection, ...ofPage];
}

function activeTab({ children = [] }: NavModelItem): Crumb[] {
  const index = children.findIndex(({ active }) => active);
  const tab = children[index];
  return index > 0 && tab ? [{ text: tab.text, href: tab.url ?? '' }] : [];
}
