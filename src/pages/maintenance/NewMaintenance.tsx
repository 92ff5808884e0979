import React, { useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Incident } from '../../domain/status/model';
import { MaintenanceEditor } from '../../incidents/maintenance/MaintenanceEditor';
import { blankMaintenance, duplicateMaintenance } from '../../incidents/maintenance/proposeMaintenance';
import { readerZone } from '../../incidents/maintenance/readerZone';
import { BEGIN_PARAM, DUPLICATE_PARAM } from '../../routes';
import { useIncident } from '../../status/useIncident';
import type { StatusView } from '../../status/readStatus';
import { WaitForIncident } from './WaitForIncident';
import { WaitForStatus } from './WaitForStatus';

/** The form for a new maintenance: empty, at a chosen begin, or like an earlier one. */
export function NewMaintenance() {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  const from = params.get(DUPLICATE_PARAM) ?? '';
  const begin = params.get(BEGIN_PARAM) ?? undefined;
  return (
    <WaitForStatus>
      {(view) =>
        from === '' ? <Fresh key={search} begin={begin} view={view} /> : <Repeated key={from} id={from} view={view} />
      }
    </WaitForStatus>
  );
}

function Fresh({ begin, view }: { begin?: string; view: StatusView }) {
  const [proposed] = useState(() => blankMaintenance(Date.now(), begin));
  return <MaintenanceEditor proposed={proposed} view={view} />;
}

function Repeated({ id, view }: { id: string; view: StatusView }) {
  const reading = useIncident(id);
  return (
    <WaitForIncident reading={reading}>{(incident) => <Copying incident={incident} view={view} />}</WaitForIncident>
  );
}

function Copying({ incident, view }: { incident: Incident; view: StatusView }) {
  const [proposed] = useState(() => duplicateMaintenance(incident, Date.now(), readerZone()));
  return <MaintenanceEditor proposed={proposed} view={view} />;
}
