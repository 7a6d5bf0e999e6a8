export default definePageConfig({ navigationBarTitleText: '一起办活动' })
