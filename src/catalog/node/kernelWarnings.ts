/** What the kernel counts and should not, with the words for it and the label that tells its series apart. */
const COUNTED: ReadonlyArray<readonly [words: string, metric: string, label?: string]> = [
  ['Processes killed for lack of memory', 'node_vmstat_oom_kill'],
  ['Tasks hung', 'node_kernel_hung_tasks_total'],
  ['Packets lost: connection table full', 'node_nf_conntrack_stat_drop'],
  ['Connections not noted: connection table full', 'node_nf_conntrack_stat_insert_failed'],
  ['Packets lost: processor too busy', 'node_softnet_dropped_total', 'cpu'],
  ['Connections refused: queue of a service full', 'node_netstat_TcpExt_ListenOverflows'],
  ['Processor slowed down by heat', 'node_cpu_package_throttles_total', 'package'],
  ['Memory errors corrected', 'node_edac_correctable_errors_total', 'controller'],
  ['Memory errors not corrected', 'node_edac_uncorrectable_errors_total', 'controller'],
];

/** What rules record of the one kind that has a counter for each processor: on large sites all of them are most of the cost. */
export const SOFTNET_DROPPED = 'instance:node_softnet_dropped:sum';

/**
 * One series per node and kind of warning, its value the number in the last hour; the label `warning` says what it is.
 * `matchers` chooses the nodes, in PromQL without braces. `processors` says where the counters that
 * each processor has come from: `SOFTNET_DROPPED`, or all of them, over an hour or, on all nodes, half of it.
 */
export function kernelWarnings(matchers: string, processors: 'recorded' | 'hour' | 'half an hour' = 'hour'): string {
  const counted = COUNTED.map(([words, metric, label]) => {
    if (label === 'cpu' && processors === 'recorded') {
      return labelled(words, `max by ($group, instance) (increase(${SOFTNET_DROPPED}{${matchers}}[1h]))`);
    }
    if (label === 'cpu' && processors === 'half an hour') {
      const increase = `increase(${metric}{${matchers}}[30m])`;
      return labelled(
        `${words} (last half hour)`,
        `sum by ($group, instance) (max by ($group, instance, ${label}) (${increase}))`
      );
    }
    const increase = `increase(${metric}{${matchers}}[1h])`;
    return labelled(
      words,
      label === undefined
        ? `max by ($group, instance) (${increase})`
        : `sum by ($group, instance) (max by ($group, instance, ${label}) (${increase}))`
    );
  });
  const corrupted = labelled(
    'Bytes of memory given up because broken',
    `max by ($group, instance) (node_memory_HardwareCorrupted_bytes{${matchers}})`
  );
  return [...counted, corrupted].join(' or ');
}

const labelled = (words: string, expr: string) => `label_replace(${expr} > 0, "warning", "${words}", "", "")`;
