import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '活动',
  enablePullDownRefresh: isWeapp,
})
