const tab = (name: string, text: string) => ({ pagePath: `pages/${name}/index`, text })

/** Colours with an @ are in theme.json, one for the day and one for the night. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/lectures/index', 'pages/record/index', 'pages/stations/index', 'pages/me/index'],
  subPackages: [
    { root: 'pages/lecture', pages: ['index'] },
    { root: 'pages/studio', pages: ['index', 'details/index', 'preview/index'] },
    { root: 'pages/ranking', pages: ['index', 'featured/index'] },
    { root: 'pages/points', pages: ['index', 'rules/index'] },
    { root: 'pages/account', pages: ['sign-in/index', 'browser/index', 'lectures/index'] },
    {
      root: 'pages/station',
      pages: ['index', 'room/index', 'bookings/index', 'order/index', 'orders/index', 'orders/view/index'],
    },
    { root: 'pages/office', pages: ['queue/index', 'review/index', 'roster/index', 'orders/index', 'bookings/index'] },
    { root: 'pages/coverage', pages: ['index', 'map/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/lecture', 'pages/ranking'] },
    'pages/lectures/index': { network: 'all', packages: ['pages/lecture', 'pages/ranking'] },
    'pages/record/index': { network: 'all', packages: ['pages/studio', 'pages/account'] },
    'pages/stations/index': { network: 'all', packages: ['pages/station'] },
    'pages/me/index': { network: 'all', packages: ['pages/points', 'pages/account', 'pages/office'] },
  },
  window: {
    navigationBarTitleText: '共享党课',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@textStyle',
    backgroundColor: '@paper',
    backgroundTextStyle: '@refreshStyle',
  },
  tabBar: {
    custom: true,
    color: '@ink',
    selectedColor: '@red',
    backgroundColor: '@card',
    list: [
      tab('home', '首页'),
      tab('lectures', '党课'),
      tab('record', '录课'),
      tab('stations', '阵地'),
      tab('me', '我的'),
    ],
  },
  permission: { 'scope.userLocation': { desc: '用来找走路能到的阵地，只用来算距离，不保存' } },
  requiredPrivateInfos: ['getLocation'],
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  animation: { duration: 220, delay: 20 },
})
