import { resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import development from './dev'
import production from './prod'
// Of TypeScript Taro reads here only what lies beside this file.
import pageAddresses from '../core/page-addresses.json'

const outputRoot = process.env.OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`

/** Taro compiles src/ by itself; what both sides agree on lives beside it. */
const compile = { include: [resolve(__dirname, '../core')] }

/** Lengths are written in px and font sizes in rem, so nothing is converted: text follows the user's own setting. */
const postcss = { pxtransform: { enable: false }, autoprefixer: { enable: true } }

const names = { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' }
const styleNames = { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' }

/** The frame and the parts that most pages share are loaded once, not with each page. */
const common = { name: 'common', minChunks: 3, chunks: 'async', minSize: 0, reuseExistingChunk: true }

/** Pictures that WeChat’s map wants as files of the package, and a browser draws itself; and what keeps the app in a browser. */
const copied: Record<string, string> =
  process.env.TARO_ENV === 'weapp'
    ? { assets: 'src/assets' }
    : { 'offline-worker.js': 'src/platform/offline-worker.js' }

const base: UserConfigExport<'webpack5'> = {
  projectName: 'dangke',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  copy: {
    patterns: Object.entries(copied).map(([name, from]) => ({ from, to: `${outputRoot}/${name}` })),
    options: {},
  },
  plugins: [require.resolve('./system-font-size'), require.resolve('./aria-templates')],
  mini: {
    compile,
    postcss,
    // What only a subpackage uses goes with it, and leaves the main package light.
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    compile,
    postcss,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser', customRoutes: pageAddresses },
    output: names,
    miniCssExtractPluginOption: { ignoreOrder: true, ...styleNames },
    webpackChain: (chain) => void chain.merge({ optimization: { splitChunks: { cacheGroups: { common } } } }),
  },
}

export default defineConfig<'webpack5'>((merge, { mode }) =>
  merge({}, base, mode === 'development' ? development : production),
)
