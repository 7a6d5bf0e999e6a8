import { isWeapp } from '../../../platform/target'

export default definePageConfig({ navigationBarTitleText: '签到名单', enablePullDownRefresh: isWeapp })
