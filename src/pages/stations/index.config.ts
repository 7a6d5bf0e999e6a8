import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '阵地',
  enablePullDownRefresh: isWeapp,
})
