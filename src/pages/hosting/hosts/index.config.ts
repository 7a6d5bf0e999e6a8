export default definePageConfig({ navigationBarTitleText: '一起主办' })
