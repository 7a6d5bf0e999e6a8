/** Which of the two apps this is; settled when it is built. */
export const isWeapp = process.env.TARO_ENV === 'weapp'
