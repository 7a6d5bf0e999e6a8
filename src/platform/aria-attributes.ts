/** What the app says to screen readers, by component, as WeChat spells it. Taro's own templates leave it all out. */
const label = { 'aria-label': "''" }

export const ariaAttributes = {
  View: {
    ...label,
    'aria-role': "''",
    'aria-hidden': 'false',
    'aria-checked': "''",
    'aria-disabled': 'false',
    'aria-live': "''",
  },
  Text: label,
  Input: label,
  Textarea: label,
  Image: label,
  Slider: label,
  Canvas: label,
}
