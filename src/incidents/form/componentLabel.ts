import type { Component } from '../../domain/status/model';

/** A component's name; with its public labels where another component has the same name. */
export function componentLabel(component: Component, all: readonly Component[]): string {
  const isUnique = all.every((other) => other.id === component.id || other.displayName !== component.displayName);
  const labels = Object.values(component.labels).join(', ');
  return isUnique || labels === '' ? component.displayName : `${component.displayName} (${labels})`;
}
