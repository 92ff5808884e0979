/** A small content to start tests with. */
export const PROVISIONING = `
components:
  - { displayname: Storage, labels: { region: west, az: 1 } }
  - { displayname: Network }
impactTypes:
  - { displayname: Performance Degradation, description: Slow. }
  - { displayname: Connectivity Problems }
phases: [{ name: Scheduled }, { name: Open }, { name: Done }]
severities: [{ name: broken, value: 100 }, { name: operational, value: 33 }, { name: limited, value: 66 }]
`;
