process.env.TARO_ENV = 'h5'
process.env.TARO_PLATFORM = 'web'
process.env.FRAMEWORK = 'react'
process.env.SUPPORT_TARO_POLYFILL = 'disabled'
// jsdom makes no addresses of files, so there are none to give back either.
URL.revokeObjectURL = () => undefined
