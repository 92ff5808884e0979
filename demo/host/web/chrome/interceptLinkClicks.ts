import { locationService } from '@grafana/runtime';

/** Follows plain clicks on links of this page without loading the page anew, as Grafana does; external links stay links. */
export function interceptLinkClicks(event: MouseEvent): void {
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  const href = anchor?.getAttribute('href');
  if (!href || anchor?.getAttribute('target') || event.defaultPrevented || event.ctrlKey || event.metaKey) {
    return;
  }
  event.preventDefault();
  if (href.includes('://') || href.startsWith('mailto:')) {
    window.location.href = href;
  } else if (href.startsWith('#')) {
    window.location.hash = href;
  } else {
    locationService.push(href.startsWith('/') ? href : `/${href}`);
  }
}
