import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.js'
import { run } from './run.js'

it('keeps what a program prints, on both streams, with its exit code', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)'
  const { code, output } = await run(process.execPath, ['-e', script], { cwd: root, output: 'keep' })
  expect(code).toBe(3)
  expect(output).toContain('out\n')
  expect(output).toContain('err\n')
})

it('takes the program with it when it is told to stop', async () => {
  const inner = 'console.log(1); setInterval(() => {}, 1000)'
  const outer = `import { run } from ${JSON.stringify(join(root, 'setup/run.js'))}
    await run(process.execPath, ['-e', ${JSON.stringify(inner)}], { cwd: '.' })`
  const script = spawn(process.execPath, ['--input-type=module', '-e', outer], {
    stdio: ['ignore', 'pipe', 2],
  })
  await new Promise((resolve) => script.stdout?.once('data', resolve))
  script.kill('SIGTERM')
  // The program holds the other end of stdout: the stream closes when it has ended too.
  expect(await once(script, 'close')).toEqual([143, null])
})
