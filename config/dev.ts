import type { UserConfigExport } from '@tarojs/cli'

const development: UserConfigExport<'webpack5'> = {
  // `npm start` serves the functions; the development server hands their addresses on to it.
  h5: { devServer: { proxy: [{ context: ['/api', '/media', '/upload'], target: 'http://127.0.0.1:8080' }] } },
}

export default development
