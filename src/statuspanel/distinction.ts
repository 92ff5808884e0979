import type { PublicComponent } from '../domain/render/publicModel';

/** What tells a component from others of the same name: its labels; empty where its name is its own. */
export function distinction(component: PublicComponent, all: readonly PublicComponent[]): string {
  const isUnique = all.filter(({ name }) => name === component.name).length === 1;
  return isUnique ? '' : Object.values(component.labels).join(', ');
}
