import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '我的党课',
  enablePullDownRefresh: isWeapp,
})
