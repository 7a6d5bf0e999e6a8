export default definePageConfig({
  navigationBarTitleText: '登录另一个浏览器',
})
