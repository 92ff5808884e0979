import { parser } from '@prometheus-io/lezer-promql';

/** What one PromQL expression reads. */
export interface PromqlReading {
  /** Names of the metrics, those of `__name__=~"a_(b|c)"` written out. */
  metrics: string[];
  /** Labels it matches, groups or joins by. */
  labels: string[];
  /** Labels that it makes itself, with label_replace. */
  made: string[];
  /** Offsets at which it is not PromQL. */
  errors: number[];
}

/** The last four arguments of label_replace: the label to write, and what it is made of. */
const MADE_LABEL = /, "(\w+)", "[^"]*", "\w*", "(?:[^"\\]|\\.)*"\)/g;

/** Reads an expression with the parser of Prometheus' own editor. Grafana's variables must have been filled. */
export function selectorsOf(expr: string): PromqlReading {
  const metrics = new Set<string>();
  const labels = new Set<string>();
  const made = [...expr.matchAll(MADE_LABEL)].map(([, label = '']) => label);
  const errors: number[] = [];
  parser.parse(expr).iterate({
    enter(node) {
      const text = expr.slice(node.from, node.to);
      if (node.type.isError) {
        errors.push(node.from);
      } else if (node.name === 'VectorSelector') {
        const name = node.node.getChild('Identifier');
        if (name) {
          metrics.add(expr.slice(name.from, name.to));
        }
      } else if (node.name === 'UnquotedLabelMatcher') {
        const [, label = '', pattern = ''] = /^(\w+)\s*(?:=~|!~|!=|=)\s*"(.*)"$/s.exec(text) ?? [];
        if (label === '__name__') {
          alternatives(pattern).forEach((each) => metrics.add(each));
        } else {
          labels.add(label);
        }
      } else if (node.name === 'LabelName' && node.node.parent?.name === 'GroupingLabels') {
        labels.add(text);
      }
    },
  });
  labels.delete('__name__');
  return { metrics: [...metrics], labels: [...labels], made: [...new Set(made)], errors };
}

/** `a_(b|c)_d` and `a_(b|c)` written out; another regular expression stays as it is and is then no known metric. */
function alternatives(pattern: string): string[] {
  const [, before, inner, after] = /^(\w*)\((\w+(?:\|\w+)*)\)(\w*)$/.exec(pattern) ?? [];
  return inner === undefined ? [pattern] : inner.split('|').map((each) => `${before}${each}${after}`);
}
