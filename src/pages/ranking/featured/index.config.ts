import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '精品党课',
  enablePullDownRefresh: isWeapp,
})
