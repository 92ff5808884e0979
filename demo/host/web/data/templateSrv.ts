import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, SceneObjectBase, type SceneObject } from '@grafana/scenes';
import { isRecord, trusted } from '../narrowing';

declare global {
  interface Window {
    __grafanaSceneContext?: SceneObject;
  }
}

/** A scene without variables, for texts that belong to none. */
class Nowhere extends SceneObjectBase {}
const nowhere = new Nowhere({});

/** The scene a query belongs to: named by its scoped variables, else the one on the page. */
function sceneOf(scopedVars: ScopedVars | undefined): SceneObject {
  const named: unknown = scopedVars?.__sceneObject?.value;
  const scene: unknown = isRecord(named) ? named.valueOf() : window.__grafanaSceneContext;
  return isRecord(scene) && isRecord(scene.state) ? trusted<SceneObject>(scene) : nowhere;
}

/** Grafana's `TemplateSrv`: variables live in scenes, so it hands over to the scene at hand, as core does. */
export const templateSrv: TemplateSrv = {
  getVariables: () => [],
  replace: (target, scopedVars, format) =>
    target
      ? sceneGraph.interpolate(sceneOf(scopedVars), target, scopedVars, trusted<string | undefined>(format))
      : (target ?? ''),
  containsTemplate: (target) => /\$\w|\$\{|\[\[/.test(target ?? ''),
  updateTimeRange: () => undefined,
};
