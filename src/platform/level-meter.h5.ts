const EVERY_MS = 80
/** A voice at arm’s length is a small share of full scale; this brings it to the middle of the meter. */
const GAIN = 4

/** Tells how loud a stream is, 0 to 1, some twelve times a second, until it is stopped. */
export const meterLevel = (stream: MediaStream, onLevel: (level: number) => void): (() => void) => {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)

  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    onLevel(Math.min(1, Math.sqrt(power) * GAIN))
  }, EVERY_MS)

  return () => {
    clearInterval(timer)
    void context.close()
  }
}
