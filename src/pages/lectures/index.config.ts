import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '党课',
  enablePullDownRefresh: isWeapp,
})
