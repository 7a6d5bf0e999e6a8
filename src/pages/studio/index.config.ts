/** Dark by day and night: the bar WeChat draws belongs to the studio. */
export default definePageConfig({
  navigationBarTitleText: '录课',
  navigationBarBackgroundColor: '#171412',
  navigationBarTextStyle: 'white',
  backgroundColor: '#171412',
  disableScroll: true,
})
