import React from 'react';
import { usePluginContext, type PluginExtensionEventHelpers } from '@grafana/data';
import { t } from '@grafana/i18n';
import { locationService } from '@grafana/runtime';
import { initTranslations } from '../words/initTranslations';
import { DraftLoader } from '../incidents/form/DraftLoader';
import type { DraftOrigin } from '../incidents/form/draftOrigin';
import { NEW_INCIDENT_URL } from '../routes';
import { parseSettings } from '../settings/parseSettings';
import { instanceToDraft, panelToDraft, ruleToDraft } from './contextToDraft';

type ToOrigin = (ignoredLabels: readonly string[], now: string) => DraftOrigin;

/** Settings are only known inside the modal, so the context is turned into a draft there. */
const modalBody = (toOrigin: ToOrigin) => {
  const openedAt = new Date().toISOString();
  return function DraftModal({ onDismiss }: { onDismiss?: () => void }) {
    const { settings } = parseSettings(usePluginContext()?.meta.jsonData);
    return <DraftLoader origin={toOrigin(settings.ignoredLabels, openedAt)} onClose={onDismiss} />;
  };
};

const open = async ({ openModal }: PluginExtensionEventHelpers, toOrigin: ToOrigin) => {
  await initTranslations();
  openModal({ title: t('draft.modal.title', 'Draft incident'), body: modalBody(toOrigin), width: 'min(1200px, 96vw)' });
};

/** Opens the form over Grafana's alert page, for one instance. */
export async function openFromInstance(helpers: PluginExtensionEventHelpers): Promise<void> {
  await open(helpers, (ignored, now) => instanceToDraft(helpers.context, ignored, now));
}

/** Opens the form over Grafana's alert page, for a rule. */
export async function openFromRule(helpers: PluginExtensionEventHelpers): Promise<void> {
  await open(helpers, (ignored, now) => ruleToDraft(helpers.context, ignored, now));
}

/** Opens the form over a dashboard or Explore. */
export async function openFromPanel(helpers: PluginExtensionEventHelpers): Promise<void> {
  const origin = panelToDraft(helpers.context);
  await open(helpers, () => origin);
}

/** Leads to the form's own page: the command palette has no context to keep. */
export function openBlank(): void {
  locationService.push(NEW_INCIDENT_URL);
}
