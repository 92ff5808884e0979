import React, { useState } from 'react';
import { MaintenanceEditor } from '../../incidents/maintenance/MaintenanceEditor';
import { draftOfMaintenance } from '../../incidents/maintenance/proposeMaintenance';
import type { Incident } from '../../domain/status/model';
import type { StatusView } from '../../status/readStatus';
import { useIncident } from '../../status/useIncident';
import { WaitForIncident } from './WaitForIncident';
import { WaitForStatus } from './WaitForStatus';

/** The form that changes a maintenance. */
export function EditMaintenance({ id }: { id: string }) {
  const reading = useIncident(id);
  return (
    <WaitForStatus>
      {(view) => (
        <WaitForIncident reading={reading}>
          {(incident) => <Editing incident={incident} view={view} onStored={reading.refresh} />}
        </WaitForIncident>
      )}
    </WaitForStatus>
  );
}

/** What was read first stays what is compared with: a later reading must not change anything under somebody's fingers. */
function Editing({ incident, view, onStored }: { incident: Incident; view: StatusView; onStored(): Promise<void> }) {
  const [before] = useState(incident);
  const [proposed] = useState(() => draftOfMaintenance(incident));
  return <MaintenanceEditor proposed={proposed} before={before} view={view} onStored={onStored} />;
}
