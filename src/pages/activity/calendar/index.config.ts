import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '活动日历',
  enablePullDownRefresh: isWeapp,
})
