import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '传播榜',
  enablePullDownRefresh: isWeapp,
})
