export default definePageConfig({ navigationBarTitleText: '这里有误' })
