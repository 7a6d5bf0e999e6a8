export default definePageConfig({
  navigationBarTitleText: '活动',
  // Without it the page has nothing to share: the hook is used further down, where Taro does not look.
  enableShareAppMessage: true,
})
