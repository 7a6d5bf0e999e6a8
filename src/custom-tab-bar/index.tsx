/**
 * WeChat wants this component where the tab bar is custom. The bar itself is drawn by each tab's own page, the same on
 * both platforms, and so always knows which tab it stands on.
 */
export default function CustomTabBar() {
  return null
}
