import type { Can } from '../../incidents/access/can';
import type { CatalogueClient, CatalogueContent } from './catalogueClient';

/** What each part of the catalogue is given. */
export interface SectionProps {
  content: CatalogueContent;
  client: CatalogueClient;
  /** Whether this user may change it; the page says why not. */
  may: boolean;
  /** Whether this server can retire things, and if not, why. */
  retirement: Can;
  /** Reads everything again, after a write. */
  onWritten(): Promise<void>;
}
