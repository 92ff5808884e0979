import type { PageSettings, RenderContext } from '../../../../src/domain/render/publicModel';

/** What feeds, calendar and badge need besides the page's content. */
export interface FeedContext extends RenderContext {
  settings: PageSettings;
  /** Where customers reach the page, without a slash at the end; links are paths if it is not known. */
  publicUrl: string;
}

/** The address of an incident's own page. */
export function incidentUrl({ publicUrl, language }: FeedContext, id: string | undefined): string {
  return `${publicUrl}/${language}/incidents/${id ?? ''}`;
}
