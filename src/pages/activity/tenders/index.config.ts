export default definePageConfig({ navigationBarTitleText: '线上竞办' })
