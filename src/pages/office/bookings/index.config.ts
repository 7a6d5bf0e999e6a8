export default definePageConfig({ navigationBarTitleText: '房间预约管理' })
