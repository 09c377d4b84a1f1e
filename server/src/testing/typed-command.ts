import type { RunCommand } from '../cli/command-io.ts'

type Typed = {
  readonly argv: readonly string[]
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Reads what is none of the files; without it there is nothing else. */
  readonly elsewhere?: (path: string) => Promise<Uint8Array>
}

/** What a command says and ends with, typed in the folder / beside these files. */
export async function typeCommand(run: RunCommand, { argv, files, elsewhere = nowhere }: Typed) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: async (path) => {
      const file = files[path]
      if (file === undefined) return elsewhere(path)
      return typeof file === 'string' ? new TextEncoder().encode(file) : file
    },
    cwd: '/',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function nowhere(): Promise<never> {
  throw new Error('no such file')
}
