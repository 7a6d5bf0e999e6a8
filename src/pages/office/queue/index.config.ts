import { isWeapp } from '../../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '待我审核',
  enablePullDownRefresh: isWeapp,
})
