/** Lints the examples given on stdin, [{ file, code }, …], with the project’s own rules; prints the rules each one broke. */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

// The examples are in no TypeScript project, so the rules that need types are left out.
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked })
const examples = JSON.parse(await text(process.stdin))
const broken = await Promise.all(
  examples.map(async ({ file, code }) => {
    const [result] = await eslint.lintText(code, { filePath: file })
    return result.messages.map((message) => message.ruleId ?? message.message)
  }),
)
console.log(JSON.stringify(broken))
