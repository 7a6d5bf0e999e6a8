import { isWeapp } from '../../../platform/target'

export default definePageConfig({ navigationBarTitleText: '支部活动记录', enablePullDownRefresh: isWeapp })
