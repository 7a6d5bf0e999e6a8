export default definePageConfig({ navigationBarTitleText: '交方案' })
