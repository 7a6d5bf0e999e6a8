import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '我的',
  enablePullDownRefresh: isWeapp,
})
