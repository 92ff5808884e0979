/** What a server is seeded with, in the format of the SCS reference server. YAML reads JSON. */
export function firstContent(components: number) {
  return {
    components: Array.from({ length: components }, (_, index) => ({
      displayname: `Service ${index + 1}`,
      labels: { region: `region-${1 + (index % 3)}` },
    })),
    impactTypes: [{ displayname: 'Performance Degradation', description: 'It works, but slower than usual.' }],
    phases: ['Investigation ongoing', 'Working on it', 'Done'].map((name) => ({ name })),
    severities: [
      { name: 'operational', value: 33 },
      { name: 'limited', value: 66 },
      { name: 'broken', value: 100 },
    ],
  };
}
