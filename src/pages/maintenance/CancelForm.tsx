import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Checkbox, Field, Input, Stack, Text } from '@grafana/ui';
import { lintText } from '../../domain/redaction/lint';
import { useCan } from '../../incidents/access/useCan';
import { InternalWords } from '../../incidents/maintenance/InternalWords';
import { isRedactionRefusal } from '../../incidents/messages/isRedactionRefusal';

interface Props {
  /** Before its begin it can be deleted, as if it had never been announced. */
  isPlanned: boolean;
  isBusy: boolean;
  error: unknown;
  onRemove(): void;
  onRetract(reason: string, isAnyway: boolean): void;
  onClose(): void;
}

/** Calls a maintenance off: in public with a reason, or without a trace before it begins. */
export function CancelForm({ isPlanned, isBusy, error, onRemove, onRetract, onClose }: Props) {
  const id = useId();
  const corrections = useCan('corrections');
  const [reason, setReason] = useState('');
  const [isAcknowledged, setIsAcknowledged] = useState(false);
  const findings = lintText(reason);
  const looksInternal = findings.length > 0 || isRedactionRefusal(error);
  const mayRetract = corrections.may && reason.trim() !== '' && !isBusy && (!looksInternal || isAcknowledged);
  return (
    <Alert severity="warning" title={t('maintenance.cancel.title', 'Call this maintenance off?')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (mayRetract) {
            onRetract(reason.trim(), looksInternal);
          }
        }}
      >
        <Field
          label={t('maintenance.cancel.reason', 'Reason, for customers')}
          description={
            corrections.may
              ? t('maintenance.cancel.description', 'Its title stays on the status page, with this sentence.')
              : corrections.because
          }
          htmlFor={id}
        >
          <Input
            id={id}
            value={reason}
            disabled={!corrections.may}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
        <InternalWords findings={findings} />
        <Stack gap={1} wrap="wrap" alignItems="center">
          <Button type="submit" size="sm" disabled={!mayRetract}>
            {t('maintenance.cancel.retract', 'Call off with this reason')}
          </Button>
          {looksInternal && (
            <Checkbox
              label={t('redaction.acknowledge', 'Customers may read this')}
              value={isAcknowledged}
              onChange={(event) => setIsAcknowledged(event.currentTarget.checked)}
            />
          )}
          <Button type="button" size="sm" variant="destructive" disabled={isBusy || !isPlanned} onClick={onRemove}>
            {t('maintenance.cancel.remove', 'Delete without a trace')}
          </Button>
          <Button type="button" size="sm" variant="secondary" fill="text" onClick={onClose}>
            {t('maintenance.keep', 'Leave it as it is')}
          </Button>
        </Stack>
        {!isPlanned && (
          <Text variant="bodySmall" color="secondary">
            {t(
              'maintenance.cancel.begun',
              'It has begun, so customers have seen it: it can only be called off with a reason, or finished.'
            )}
          </Text>
        )}
      </form>
    </Alert>
  );
}
