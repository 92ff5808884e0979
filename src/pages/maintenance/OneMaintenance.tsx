import React, { useState } from 'react';
import { PublicPreview } from '../../incidents/preview/PublicPreview';
import type { Said } from '../../incidents/maintenance/useMaintenanceActions';
import { SaidNotice } from '../../incidents/maintenance/SaidNotice';
import { useSettings } from '../../settings/useSettings';
import { useIncident } from '../../status/useIncident';
import { MaintenanceCard } from './MaintenanceCard';
import { WaitForIncident } from './WaitForIncident';
import { WaitForStatus } from './WaitForStatus';

/** One maintenance: what customers read, its silence, and what can be done with it. */
export function OneMaintenance({ id }: { id: string }) {
  const reading = useIncident(id);
  const { publicUrl } = useSettings();
  const [said, setSaid] = useState<Said>();
  const onSaid = (next: Said) => {
    setSaid(next);
    void reading.refresh();
  };
  return (
    <WaitForStatus>
      {(view) => (
        <>
          <SaidNotice said={said} />
          <WaitForIncident reading={reading}>
            {(incident) => (
              <>
                <MaintenanceCard incident={incident} view={view} onSaid={onSaid} />
                <PublicPreview
                  incident={incident}
                  updates={reading.value?.updates ?? []}
                  snapshot={view.snapshot}
                  publicUrl={publicUrl}
                />
              </>
            )}
          </WaitForIncident>
        </>
      )}
    </WaitForStatus>
  );
}
