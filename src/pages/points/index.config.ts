import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '我的积分',
  enablePullDownRefresh: isWeapp,
})
