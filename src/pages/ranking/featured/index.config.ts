export default definePageConfig({
  navigationBarTitleText: '精品党课',
})
