import { CannotStart } from './cannot-start'

/** Run a command of this program: one sentence for what whoever runs it can put right; everything of what they cannot. */
export const runCommand = (run: (args: string[]) => Promise<void>): void => {
  run(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof CannotStart ? error.message : error)
    process.exitCode = 1
  })
}
