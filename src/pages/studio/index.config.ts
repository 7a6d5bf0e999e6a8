export default definePageConfig({
  navigationBarTitleText: '录课',
})
