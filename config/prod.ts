import type { UserConfigExport } from '@tarojs/cli'

const production: UserConfigExport<'webpack5'> = {}

export default production
