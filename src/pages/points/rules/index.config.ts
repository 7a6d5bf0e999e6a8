import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '积分规则',
  enablePullDownRefresh: isWeapp,
})
