import { t } from '@grafana/i18n';
import type { EntryKind } from '../../status/retirement';
import { asIs } from '../../words/asIs';
import type { Question } from './useEntries';

/** What customers see since something was done to an entry, as a sentence. */
export function describeDone(what: Question['what'] | 'bring-back', kind: EntryKind, name: string): string {
  const named = { name, ...asIs };
  const isComponent = kind === 'component';
  switch (what) {
    case 'retire':
      return isComponent
        ? t(
            'catalogue.component.retired',
            'Retired: customers no longer see “{{name}}” listed; past incidents keep the name.',
            named
          )
        : t(
            'catalogue.type.retired',
            'Retired: “{{name}}” can no longer be chosen; customers still read it in past incidents.',
            named
          );
    case 'bring-back':
      return isComponent
        ? t('catalogue.component.brought-back', 'Brought back: customers see “{{name}}” listed again.', named)
        : t(
            'catalogue.type.brought-back',
            'Brought back: “{{name}}” can be chosen again. Customers see no difference.',
            named
          );
    case 'delete':
      return isComponent
        ? t('catalogue.component.deleted', 'Deleted: customers no longer see “{{name}}”.', named)
        : t(
            'catalogue.type.deleted',
            'Deleted: “{{name}}” can no longer be chosen. Customers see no difference.',
            named
          );
  }
}

/** What is asked before something is done to an entry: what customers then see. */
export function describeQuestion({ what, entry }: Question, kind: EntryKind): { title: string; body: string } {
  const named = { name: entry.displayName, ...asIs };
  const isComponent = kind === 'component';
  if (what === 'retire') {
    return isComponent
      ? {
          title: t('catalogue.component.retire-title', 'Retire this component'),
          body: t(
            'catalogue.component.retire-body',
            'Customers then no longer see “{{name}}” listed; past incidents keep the name. Mapping rules that name it no longer find it. It can be brought back.',
            named
          ),
        }
      : {
          title: t('catalogue.type.retire-title', 'Retire this impact type'),
          body: t(
            'catalogue.type.retire-body',
            '“{{name}}” can then no longer be chosen; customers still read it in past incidents. Mapping rules that name it no longer find it. It can be brought back.',
            named
          ),
        };
  }
  return isComponent
    ? {
        title: t('catalogue.component.delete-title', 'Delete this component'),
        body: t(
          'catalogue.component.delete-body',
          '“{{name}}” disappears from the status page. Mapping rules that name it no longer find it.',
          named
        ),
      }
    : {
        title: t('catalogue.type.delete-title', 'Delete this impact type'),
        body: t(
          'catalogue.type.delete-body',
          '“{{name}}” can no longer be chosen. Mapping rules that name it no longer find it.',
          named
        ),
      };
}
