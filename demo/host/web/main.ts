import { loadBootData } from './boot/loadBootData';

// Boot data must stand on `window` before the first import of @grafana/runtime reads it.
if (await loadBootData()) {
  const { start } = await import('./boot/start');
  await start();
}
