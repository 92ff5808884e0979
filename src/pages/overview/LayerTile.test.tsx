import React from 'react';
import { render, screen, within } from '@testing-library/react';
import { FieldType, LoadingState, createDataFrame, getDefaultTimeRange, type PanelData } from '@grafana/data';
import { LAYERS, type Layer } from '../../catalog/layers/layers';
import { LayerTile } from './LayerTile';
import { refIdOf } from './answersOf';

const layer = (id: Layer['id']): Layer => {
  const found = LAYERS.find((each) => each.id === id);
  if (!found) {
    throw new Error(`no layer ${id}`);
  }
  return found;
};

const answers = (...values: Array<number | undefined>): PanelData => ({
  state: LoadingState.Done,
  timeRange: getDefaultTimeRange(),
  series: values.map((value, position) =>
    createDataFrame({
      refId: refIdOf(position),
      fields: value === undefined ? [] : [{ name: 'Value', type: FieldType.number, values: [value] }],
    })
  ),
});

const show = (id: Layer['id'], data: PanelData | undefined, href?: string) => {
  const tile = new LayerTile({
    layer: layer(id),
    scope: { matchers: '', group: 'cluster' },
    datasource: { type: 'prometheus', uid: 'p' },
    href,
  });
  tile.state.$data.setState({ data });
  // The view alone: an activated tile would ask Prometheus.
  const View = LayerTile.Component;
  render(<View model={tile} />);
};

const tile = (name: string) => within(screen.getByRole('region', { name }));

describe('LayerTile', () => {
  it('says in words what is wrong, the worst first', () => {
    show('storage', answers(1, 2, 1), '/a/scs-leitstand-app/ceph');
    expect(tile('Storage').getByText('Critical')).toBeInTheDocument();
    expect(
      tile('Storage')
        .getAllByRole('listitem')
        .map((item) => item.textContent)
    ).toEqual(['Placement groups not active: 2', 'Ceph says HEALTH_WARN', 'OSDs down: 1']);
    expect(tile('Storage').getByRole('link', { name: 'Open Storage' })).toHaveAttribute(
      'href',
      '/a/scs-leitstand-app/ceph'
    );
  });

  it('is good when every check is answered well', () => {
    show('node', answers(0, 0.5, 0));
    expect(tile('Nodes').getByText('Good')).toBeInTheDocument();
  });

  it('is never good without data, and names the exporters that are missing', () => {
    show('hardware', answers(undefined, undefined));
    expect(tile('Hardware').queryByText('Good')).not.toBeInTheDocument();
    expect(tile('Hardware').getByText('Not seen')).toBeInTheDocument();
    expect(tile('Hardware').getByText('No data from ipmi_exporter, smartctl_exporter')).toBeInTheDocument();
  });

  it('says which API fails instead of missing the exporter that asks it', () => {
    show('iaas', answers(0, undefined, 0, 1, 0));
    expect(tile('IaaS').getByText(/^Nova’s API does not answer/)).toBeInTheDocument();
    expect(tile('IaaS').queryByText(/^No data from/)).not.toBeInTheDocument();
  });

  it('is not good while Prometheus does not answer', () => {
    show('storage', { ...answers(0, 0, 0), state: LoadingState.Error, errors: [{ message: 'connection refused' }] });
    expect(tile('Storage').queryByText('Good')).not.toBeInTheDocument();
    expect(tile('Storage').getByText('Prometheus did not answer: connection refused')).toBeInTheDocument();
  });

  it('waits for the first answer', () => {
    show('storage', undefined);
    expect(tile('Storage').getByText('Reading…')).toBeInTheDocument();
  });
});
