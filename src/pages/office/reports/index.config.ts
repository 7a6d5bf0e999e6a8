export default definePageConfig({ navigationBarTitleText: '大家反映的问题' })
