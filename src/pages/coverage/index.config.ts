import { isWeapp } from '../../platform/target'

export default definePageConfig({
  navigationBarTitleText: '阵地覆盖',
  enablePullDownRefresh: isWeapp,
})
