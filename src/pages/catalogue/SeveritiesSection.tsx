import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Text } from '@grafana/ui';
import { asList, asNumber, asString, isRecord } from '../../domain/parse/narrow';
import { severityRanges } from '../../domain/status/severityRanges';
import { checkBands, severityWrites, type EditedBand, type SeverityWrite } from '../../domain/status/severityWrites';
import { BandScale, bandName } from '../../incidents/rules/BandScale';
import { asIs } from '../../words/asIs';
import { BandFields } from './BandFields';
import { bindingFile } from './bindingFile';
import type { CatalogueClient, Meant } from './catalogueClient';
import { OfFile } from './OfFile';
import { SaveButtons } from './SaveButtons';
import { Section } from './Section';
import type { SectionProps } from './sectionProps';
import { useKeptForm } from './useKeptForm';
import { useWrite } from './useWrite';
import { WriteNotice } from './WriteNotice';

const parse = (value: unknown): EditedBand[] | undefined =>
  Array.isArray(value)
    ? asList(value).flatMap((band) =>
        isRecord(band)
          ? [
              {
                displayName: asString(band.displayName) ?? '',
                value: asNumber(band.value) ?? 0,
                was: asString(band.was),
              },
            ]
          : []
      )
    : undefined;

const carryOut = async (client: CatalogueClient, writes: readonly SeverityWrite[], meant: Meant) => {
  for (const write of writes) {
    switch (write.kind) {
      case 'create':
        await client.createSeverity(write.band, meant);
        break;
      case 'change':
        await client.changeSeverity(write.name, write.band, meant);
        break;
      case 'delete':
        await client.deleteSeverity(write.name);
        break;
    }
  }
};

/** Bands of severity as ranges, edited together: the end of one is where the next begins. */
export function SeveritiesSection({ content, client, may, onWritten }: SectionProps) {
  const { severities, provisioned } = content;
  const writing = useWrite(onWritten);
  const [isOpen, setIsOpen] = useState(false);
  const files = [
    ...new Set(severities.flatMap(({ displayName }) => bindingFile(provisioned, 'severity', displayName) ?? [])),
  ];

  return (
    <Section
      title={t('catalogue.severities', 'Severity bands')}
      description={t(
        'catalogue.severities-meaning',
        'Incidents carry a number from 0 to 100; customers read the band it lies in. 0 is always maintenance.'
      )}
    >
      <WriteNotice writing={writing} />
      {!isOpen && <BandScale severities={severities} />}
      {severities.length === 0 && (
        <Text color="secondary">
          {t('catalogue.severities-empty', 'There is none yet: customers would read “unknown”.')}
        </Text>
      )}
      {files.map((file) => (
        <div key={file}>
          <OfFile file={file} />
        </div>
      ))}
      {isOpen ? (
        <BandsForm
          initial={severities.map((severity) => ({ ...severity, was: severity.displayName }))}
          isSaving={writing.isWriting}
          onClose={() => setIsOpen(false)}
          onSave={(bands) =>
            writing.run(
              (meant) => carryOut(client, severityWrites(severities, bands), meant),
              t(
                'catalogue.severities-saved',
                'Saved: customers now read {{bands}}. Incidents keep their numbers, so past ones may read differently.',
                {
                  bands: severityRanges(bands)
                    .map(
                      ({ displayName, from, to }) => `${bandName(displayName)} ${from === to ? from : `${from}–${to}`}`
                    )
                    .join(', '),
                  ...asIs,
                }
              )
            )
          }
        />
      ) : (
        <div>
          <Button variant="secondary" icon="pen" disabled={!may || files.length > 0} onClick={() => setIsOpen(true)}>
            {t('catalogue.severities-edit', 'Edit the bands')}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface FormProps {
  initial: EditedBand[];
  isSaving: boolean;
  onSave(bands: EditedBand[]): Promise<boolean>;
  onClose(): void;
}

function BandsForm({ initial, isSaving, onSave, onClose }: FormProps) {
  const form = useKeptForm('severities', initial, parse);
  const bands = form.value;
  const { faults, lacksTop } = checkBands(bands);
  const isSound = faults.every((fault) => fault === undefined);
  const close = () => {
    form.clear();
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const trimmed = bands.map((band) => ({ ...band, displayName: band.displayName.trim() }));
        void onSave(trimmed).then((isSaved) => isSaved && close());
      }}
    >
      <BandScale severities={bands.filter(({ value }) => value >= 0 && value <= 100)} />
      <BandFields bands={bands} faults={faults} onChange={form.change} />
      {lacksTop && (
        <Alert
          severity="warning"
          title={t(
            'catalogue.lacks-top',
            'No band reaches 100: the standard wants one, and what lies above the highest reads “unknown”'
          )}
        />
      )}
      <SaveButtons
        text={t('catalogue.severities-save', 'Save the bands')}
        isSaving={isSaving}
        isSound={isSound}
        onCancel={close}
      />
    </form>
  );
}
