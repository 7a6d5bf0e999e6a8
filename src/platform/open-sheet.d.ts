/** Hand over a spreadsheet that came as base64: a download on H5, opened to be sent on in WeChat. False where it failed. */
export const openSheet: (sheet: { name: string; base64: string }) => Promise<boolean>
