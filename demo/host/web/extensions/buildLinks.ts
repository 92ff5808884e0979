import type { PluginExtensionAddedLinkConfig, PluginExtensionEventHelpers, PluginExtensionLink } from '@grafana/data';
import { isRecord } from '../narrowing';
import { readOnlyProxy } from './readOnlyProxy';

/** A link as registered by an app. */
export interface AddedLink {
  pluginId: string;
  config: PluginExtensionAddedLinkConfig;
}

/** What an extension point hands over to get its links. */
export interface LinkRequest {
  extensionPointId: string;
  context?: object;
  limitPerPlugin?: number;
}

type OpenModal = PluginExtensionEventHelpers['openModal'];

const warn = (link: AddedLink, text: string, error?: unknown) =>
  console.warn(`Extension link "${link.config.title}" of ${link.pluginId}: ${text}`, error ?? '');

/** The parts of a link its `configure` may change; undefined hides the link, as does an exception in it. */
function overridesOf(link: AddedLink, context: object | undefined) {
  if (!link.config.configure) {
    return {};
  }
  try {
    const answer: unknown = link.config.configure(context);
    if (!isRecord(answer)) {
      return undefined;
    }
    if (typeof answer.then === 'function') {
      warn(link, 'configure() returned a promise; the link is hidden');
      return undefined;
    }
    const { title, description, path, icon, category, openInNewTab, ...rest } = answer;
    if ('title' in answer && (typeof title !== 'string' || title === '')) {
      warn(link, 'configure() returned an empty title; the link is hidden');
      return undefined;
    }
    if (Object.keys(rest).length > 0) {
      warn(link, `configure() may not change ${Object.keys(rest).join(', ')}; ignored`);
    }
    return { title, description, path, icon, category, openInNewTab };
  } catch (error) {
    warn(link, 'configure() threw; the link is hidden', error);
    return undefined;
  }
}

const idOf = (link: AddedLink, point: string) => `${link.pluginId}/${point}/${link.config.title}`;

function withTracking(path: string, pluginId: string, extensionPointId: string) {
  const query = new URLSearchParams({ uel_pid: pluginId, uel_epid: extensionPointId });
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/**
 * The links an extension point shows, made as Grafana 12.4 makes them: context behind a read-only proxy, `configure`
 * asked, at most `limitPerPlugin` per app, tracking parameters on paths, errors in `onClick` kept from the page.
 */
export function buildLinks(
  added: AddedLink[],
  request: LinkRequest,
  openModal: (link: AddedLink) => OpenModal
): PluginExtensionLink[] {
  const { extensionPointId, limitPerPlugin } = request;
  const context = request.context ? readOnlyProxy(request.context) : {};
  const shown = new Map<string, number>();
  return added.flatMap((link) => {
    const count = shown.get(link.pluginId) ?? 0;
    const overrides = limitPerPlugin && count >= limitPerPlugin ? undefined : overridesOf(link, context);
    if (!overrides) {
      return [];
    }
    shown.set(link.pluginId, count + 1);
    const merged = {
      ...link.config,
      ...Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined)),
    };
    const helpers: PluginExtensionEventHelpers = {
      context,
      extensionPointId,
      openModal: openModal(link),
      // Grafana lets only a handful of its own apps open the side bar.
      openSidebar: () => undefined,
      closeSidebar: () => undefined,
      toggleSidebar: () => undefined,
    };
    const onClick = link.config.onClick && clickHandler(link, helpers);
    return [
      {
        id: idOf(link, extensionPointId),
        type: linkType,
        pluginId: link.pluginId,
        title: merged.title,
        description: merged.description ?? '',
        path: merged.path ? withTracking(merged.path, link.pluginId, extensionPointId) : undefined,
        icon: merged.icon,
        category: merged.category,
        openInNewTab: merged.openInNewTab,
        onClick,
      },
    ];
  });
}

// PluginExtensionTypes.link; the enum itself would pull @grafana/data into the tests of this file.
const linkType = 'link' as PluginExtensionLink['type'];

function clickHandler(link: AddedLink, helpers: PluginExtensionEventHelpers) {
  return (event?: React.MouseEvent) => {
    try {
      const result: unknown = link.config.onClick?.(event, helpers);
      if (result instanceof Promise) {
        result.catch((error) => console.error(`Extension link "${link.config.title}":`, error));
      }
    } catch (error) {
      console.error(`Extension link "${link.config.title}":`, error);
    }
  };
}
