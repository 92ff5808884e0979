import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { DraftLoader } from '../../incidents/form/DraftLoader';
import { originOf } from './originOf';

/** The draft form as a page: from the inbox, from a link in a notification, or empty. */
export function NewIncident() {
  const { search } = useLocation();
  const origin = useMemo(() => originOf(search), [search]);
  return <DraftLoader key={search} origin={origin} />;
}
