import { isWeapp } from '../../../platform/target'

export default definePageConfig({ navigationBarTitleText: '活动记录', enablePullDownRefresh: isWeapp })
