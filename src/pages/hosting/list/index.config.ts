import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '组织活动',
  enablePullDownRefresh: isWeapp,
})
