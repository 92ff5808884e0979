import path from 'path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/** Extends the scaffold: the nested plugins' logos are not copied by it, and plugin-validator wants them. */
const config = async (env: Env): Promise<Configuration> =>
  merge(await grafanaConfig(env), {
    // A production build from the cache has been seen to copy files as they were before.
    cache: env.production
      ? false
      : { type: 'filesystem', buildDependencies: { root: [path.resolve(process.cwd(), 'webpack.config.ts')] } },
    plugins: [
      // The app speaks English and German. Each further locale of scenes is a chunk whose hash stands in the entry,
      // which Grafana loads with every page.
      new webpack.NormalModuleReplacementPlugin(
        /^\.\.\/locales\/(?!de-DE|en-US)[^/]+\/grafana-scenes\.json\.js$/,
        '../locales/en-US/grafana-scenes.json.js'
      ),
      // Only Grafana's own start loads the pseudo language; here it is dead weight in the entry.
      new webpack.IgnorePlugin({ resourceRegExp: /^i18next-pseudo$/ }),
      new CopyWebpackPlugin({ patterns: [{ from: '*/img/*', to: '[path][name][ext]', noErrorOnMissing: true }] }),
    ],
    // @grafana/schema 12.4 does not export the table's defaults that scenes 8 reads; the table works without.
    ignoreWarnings: [/export 'defaultOptions'.*TablePanelCfg_types/],
  });

export default config;
