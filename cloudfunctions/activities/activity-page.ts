/** The page of an activity, as WeChat wants it: without the slash before it; that it is there, a test says. */
export const ACTIVITY_PAGE = 'pages/activity/index'
