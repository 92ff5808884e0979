/** Nothing more has to be prepared for Grafana 12's libraries. */
export function prepareGeneration(): void {}
