import React, { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import type { DraftOrigin } from '../../incidents/form/draftOrigin';
import { DraftLoader } from '../../incidents/form/DraftLoader';
import { ALERT_PARAM, FINGERPRINT_PARAM } from '../../routes';

const originOf = (search: string): DraftOrigin => {
  const params = new URLSearchParams(search);
  const reference = params.get(ALERT_PARAM) ?? params.get(FINGERPRINT_PARAM);
  return reference === null || reference === '' ? { kind: 'blank' } : { kind: 'alert-reference', reference };
};

/** The draft form as a page: from the inbox, from a link in a notification, or empty. */
export function NewIncident() {
  const { search } = useLocation();
  const origin = useMemo(() => originOf(search), [search]);
  return <DraftLoader key={search} origin={origin} />;
}
