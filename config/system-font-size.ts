import type { IPluginContext } from '@tarojs/service'
import { sources } from 'webpack'

const META = '<page-meta root-font-size="system"/>\n'
const PAGE = /^pages\/.*\.wxml$/

/**
 * In WeChat 1rem follows the user's font size only under a page-meta that says so. Taro's own PageMeta brings a
 * navigation bar whose title is always black, also at night, so the one line is written into each page here.
 */
export default (context: IPluginContext): void => {
  if (process.env.TARO_ENV !== 'weapp') return
  context.modifyBuildAssets(({ assets }: { assets: Record<string, sources.Source> }) => {
    for (const [path, page] of Object.entries(assets))
      if (PAGE.test(path)) assets[path] = new sources.ConcatSource(META, page)
  })
}
