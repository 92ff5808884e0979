import { mkdirSync, writeFileSync } from 'fs';
import path from 'path';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import webpack, { type Compiler, type Configuration } from 'webpack';
import { merge } from 'webpack-merge';
import grafanaConfig, { type Env } from './.config/webpack/webpack.config.ts';

/** Writes which files opening the overview loads, for `scripts/check-bundle.mjs`. */
class FirstPageFiles {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('FirstPageFiles', ({ chunkGroups, outputOptions }) => {
      if (outputOptions.uniqueName?.includes('datasource')) {
        return;
      }
      const groups = chunkGroups.filter((group) =>
        group.origins.some(({ request }) => request === './app/App' || request?.endsWith('/overviewPage'))
      );
      const files = groups.flatMap((group) => group.chunks.flatMap((chunk) => [...chunk.files]));
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify([...new Set(files.map((file) => file.split('?')[0]))]));
    });
  }
}

/** Every browser that Grafana 12.4 supports knows ES2020: what older ones would need was a fifth of the nested plugins. */
const forTheseBrowsers = (config: Configuration): Configuration => {
  for (const rule of config.module?.rules ?? []) {
    const use = typeof rule === 'object' && rule !== null ? rule.use : undefined;
    if (typeof use === 'object' && use !== null && 'loader' in use && use.loader === 'swc-loader') {
      use.options = merge(typeof use.options === 'object' ? use.options : {}, { jsc: { target: 'es2020' } });
    }
  }
  return config;
};

/** Extends the scaffold: the nested plugins' logos are not copied by it, and plugin-validator wants them. */
const config = async (env: Env): Promise<Configuration> =>
  merge(forTheseBrowsers(await grafanaConfig(env)), {
    // A production build from the cache has been seen to copy files as they were before.
    cache: env.production
      ? false
      : { type: 'filesystem', buildDependencies: { root: [path.resolve(process.cwd(), 'webpack.config.ts')] } },
    // Grafana loads the entry with every page, and the entry lists every chunk: few of them, with short marks.
    output: { hashDigestLength: 8, ...(env.production ? { chunkFilename: '[id].js?_cache=[contenthash]' } : {}) },
    // Every browser that Grafana supports has globalThis; libraries that ask for `global` first find it after that.
    node: { global: false },
    optimization: { splitChunks: { minSize: 120_000 } },
    module: {
      // The library's texts in two languages are smaller than two lines about them in the entry are worth.
      rules: [{ test: /@grafana[\\/]scenes[\\/].*\.js$/, parser: { dynamicImportMode: 'eager' } }],
    },
    plugins: [
      new FirstPageFiles(path.resolve(process.cwd(), '.demo', 'first-page.json')),
      // The app speaks English and German. Further locales of scenes would be loaded for nobody.
      new webpack.NormalModuleReplacementPlugin(
        /^\.\.\/locales\/(?!de-DE|en-US)[^/]+\/grafana-scenes\.json\.js$/,
        '../locales/en-US/grafana-scenes.json.js'
      ),
      // Only Grafana's own start loads the pseudo language; here it is dead weight in the entry.
      new webpack.IgnorePlugin({ resourceRegExp: /^i18next-pseudo$/ }),
      new CopyWebpackPlugin({
        patterns: [
          { from: '*/img/*', to: '[path][name][ext]', noErrorOnMissing: true },
          // The coverage page shows how to collect what is not seen, also where nobody gets out to the web.
          { from: '../docs/collect/*.md', to: 'collect/[name][ext]', noErrorOnMissing: true },
        ],
      }),
    ],
    // @grafana/schema 12.4 does not export the table's defaults that scenes 8 reads; the table works without.
    ignoreWarnings: [/export 'defaultOptions'.*TablePanelCfg_types/],
  });

export default config;
