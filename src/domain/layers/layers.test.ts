import { isOfLayer } from './isOfLayer';
import { layerOfAlert } from './layerOfAlert';
import { layersOfComponent } from './layersOfComponent';

test.each([
  ['CephOSDDown', {}, 'storage'],
  ['HostOutOfMemory', {}, 'node'],
  ['OpenstackAPIDown', {}, 'iaas'],
  ['HwPSULost', {}, 'hardware'],
  ['CephOSDDown', { layer: 'hardware' }, 'hardware'],
  ['CephOSDDown', { layer: 'basement' }, 'storage'],
  ['Watchdog', { layer: 'meta' }, undefined],
])('%s with %j tells of %s', (name, labels, layer) => {
  expect(layerOfAlert({ name, labels })).toBe(layer);
});

test.each([
  ['Block Storage', {}, ['storage']],
  ['Objektspeicher', {}, ['storage']],
  ['Compute', {}, ['iaas', 'node', 'hardware']],
  ['Identity', {}, ['iaas']],
  ['Identity', { layer: 'node, storage' }, ['node', 'storage']],
])('the component %s with %j stands on %j', (displayName, labels, layers) => {
  expect(layersOfComponent({ displayName, labels })).toEqual(layers);
});

describe('an incident', () => {
  const component = { id: 'c1', displayName: 'Block Storage', labels: {}, activelyAffectedBy: [] };
  const incident = (reference: string) => ({ affects: [{ reference, type: 't' }] });

  it('belongs to the layers of the components it affects', () => {
    expect(isOfLayer(incident('c1'), [component], 'storage')).toBe(true);
    expect(isOfLayer(incident('c1'), [component], 'iaas')).toBe(false);
  });

  it('belongs to all while nobody knows what it affects', () => {
    expect(isOfLayer(incident('gone'), [component], 'node')).toBe(true);
    expect(isOfLayer({ affects: [] }, [component], 'storage')).toBe(true);
  });
});
