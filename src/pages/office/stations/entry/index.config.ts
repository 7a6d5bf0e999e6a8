export default definePageConfig({ navigationBarTitleText: '阵地信息' })
