export default definePageConfig({ navigationBarTitleText: '竞办' })
