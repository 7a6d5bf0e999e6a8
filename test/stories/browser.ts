import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A camera that shows a moving pattern, and a microphone that beeps; both are allowed without asking. */
const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

const executablePath = [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place))

/** A test that needs a browser; where none is found it is skipped, and one line says so. */
export const story: typeof test = executablePath ? test : test.skip
if (!executablePath)
  process.stderr.write(
    'The browser stories are skipped: no Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.\n',
  )

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...QUIET, ...FAKE_DEVICES] })
