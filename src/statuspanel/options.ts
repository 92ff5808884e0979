/** Options of the customers' panel. */
export interface StatusPanelOptions {
  /** Where customers read the status page; empty: what the app's settings say, for signed-in users. */
  publicUrl: string;
  showBanner: boolean;
  showComponents: boolean;
  showIncidents: boolean;
}

export const DEFAULT_OPTIONS: StatusPanelOptions = {
  publicUrl: '',
  showBanner: true,
  showComponents: true,
  showIncidents: true,
};
