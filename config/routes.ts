/** The addresses people see and send on H5, by page. */
export const customRoutes: Record<string, string> = {
  '/pages/home/index': '/home',
  '/pages/lectures/index': '/lectures',
  '/pages/record/index': '/record',
  '/pages/me/index': '/me',
  '/pages/lecture/index': '/lecture',
  '/pages/studio/index': '/studio',
  '/pages/ranking/index': '/ranking',
  '/pages/ranking/featured/index': '/featured',
  '/pages/points/index': '/points',
  '/pages/points/rules/index': '/rules',
  '/pages/account/sign-in/index': '/sign-in',
  '/pages/account/browser/index': '/browser',
  '/pages/account/lectures/index': '/mine',
  '/pages/office/queue/index': '/queue',
  '/pages/office/review/index': '/review',
  '/pages/office/roster/index': '/roster',
}
