export default definePageConfig({ navigationBarTitleText: '发起竞办' })
