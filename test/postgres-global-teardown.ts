const tearDown = async (): Promise<void> => {
  await globalThis.stopTestPostgres?.()
}

export default tearDown
