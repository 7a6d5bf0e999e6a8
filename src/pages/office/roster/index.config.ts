import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '名册',
  enablePullDownRefresh: isWeapp,
})
