/** What a view is, to screen readers: browsers read the one attribute, WeChat the other. */
export const role = (name: string) => ({ role: name, ariaRole: name })
