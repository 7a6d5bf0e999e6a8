import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '共享党课',
  enablePullDownRefresh: isWeapp,
})
