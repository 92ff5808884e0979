import { type Host, REGION } from '../../cloud/hosts';

/** Availability zone of nova, which is its host aggregate too. */
export function zoneOf({ zone }: Host): string {
  return `${REGION}-${zone}`;
}
