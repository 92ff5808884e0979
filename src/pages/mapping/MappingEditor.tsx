export function MappingEditor() {
  return null;
}
