export default definePageConfig({
  navigationBarTitleText: '共享党课',
})
