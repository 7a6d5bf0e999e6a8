import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import { ariaAttributes } from '../src/platform/aria-attributes'

/** Give WeChat's templates the attributes for screen readers; src/platform/aria.weapp.ts fills them. */
export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TaroPlatformBase) => {
      if (process.env.TARO_ENV === 'weapp') platform.template.mergeComponents(context, ariaAttributes)
    },
  })
}
