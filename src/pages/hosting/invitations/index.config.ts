export default definePageConfig({ navigationBarTitleText: '合办邀请' })
