import type { Step } from './model';

const VERBS: Readonly<Record<Exclude<Step['action'], 'new phases'>, string>> = {
  create: 'create',
  adopt: 'take over',
  change: 'change',
  restore: 'bring back',
  retire: 'retire (hide)',
};

/** A plan for people, a line a step; one line if there is nothing to do. */
export function describeSteps(steps: readonly Step[]): string[] {
  return steps.length === 0 ? ['Everything is as the file says.'] : steps.map(describe);
}

function describe(step: Step): string {
  if (step.action === 'new phases') {
    return `new list of phases: ${step.phases.join(', ')}`;
  }
  const key = step.key === step.name || step.kind === 'mapping' ? '' : ` (key ${step.key})`;
  const fields = 'fields' in step && step.fields.length > 0 ? `: ${step.fields.join(', ').replaceAll('_', ' ')}` : '';
  return `${VERBS[step.action]} ${step.kind} "${step.name}"${key}${fields}`;
}
