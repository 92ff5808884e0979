/** Whether a body sets any of the fields: at least one of them is there and not null. An empty change is a mistake of the caller (S01). */
export function hasContent(body: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean {
  return fields.some((field) => body[field] !== undefined && body[field] !== null);
}
