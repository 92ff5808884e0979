import type { Migration } from 'kysely';

import type { Engine } from '../schema';

import { statusPageMigration } from './0001StatusPage';
import { auditMigration } from './0002Audit';
import { tokensMigration } from './0003Tokens';
import { draftsMigration } from './0004Drafts';
import { amendmentsMigration } from './0005Amendments';
import { alertInputMigration } from './0006AlertInput';
import { provisionedMigration } from './0007Provisioned';
import { retiredMigration } from './0008Retired';
import { removedMigration } from './0009Removed';

/** All migrations by name. They run in the order of their names and are never changed afterwards. */
export function allMigrations(engine: Engine): Record<string, Migration> {
  return {
    '0001-status-page': statusPageMigration(engine),
    '0002-audit': auditMigration(engine),
    '0003-tokens': tokensMigration(engine),
    '0004-drafts': draftsMigration(engine),
    '0005-amendments': amendmentsMigration(engine),
    '0006-alert-input': alertInputMigration(engine),
    '0007-provisioned': provisionedMigration(engine),
    '0008-retired': retiredMigration(engine),
    '0009-removed': removedMigration(engine),
  };
}
