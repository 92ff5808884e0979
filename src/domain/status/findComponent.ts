import type { Component, StatusSnapshot } from './model';

/** A component by its id, also one that is offered no more: past incidents name it. */
export function findComponent(
  { components, retired }: Pick<StatusSnapshot, 'components' | 'retired'>,
  id: string
): Component | undefined {
  const isIt = (component: Component) => component.id === id;
  return components.find(isIt) ?? retired?.components.find(isIt);
}
