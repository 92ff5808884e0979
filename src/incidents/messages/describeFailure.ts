import { t } from '@grafana/i18n';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';

/** What customers see after a write that failed. What never answered may have been stored all the same: then it must not be denied. */
export function describeFailure(error: unknown): string {
  return isOutcomeUnknown(error)
    ? t('error.customers.unknown', 'It is not known whether customers see it.')
    : t('error.customers.nothing-new', 'Customers see nothing new.');
}
