let changes = 0;

/** How often names, bands, phases or rules were changed from this browser. */
export function referenceChanges(): number {
  return changes;
}

/** Says that names, bands, phases or rules were changed: whoever keeps them reads them again with the next reading. */
export function noteReferenceChange(): void {
  changes += 1;
}
