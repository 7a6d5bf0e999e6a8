export default definePageConfig({ navigationBarTitleText: '每月重复' })
