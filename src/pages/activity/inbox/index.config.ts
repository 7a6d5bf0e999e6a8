import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '通知',
  enablePullDownRefresh: isWeapp,
})
