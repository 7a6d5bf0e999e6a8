/** Hand a file of the server over to the person, under its name: a download, or WeChat’s viewer with its menu to send it on. `false` when that failed. */
export const handOver: (file: { url: string; name: string }) => Promise<boolean>
