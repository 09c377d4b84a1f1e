/** What a command may touch: where its lines go, the files it was given, and the folder they are relative to. */
export interface CommandIo {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly cwd: string
}

/** 0 all is well · 1 the answer is no · 2 bad use */
export type RunCommand = (argv: readonly string[], io: CommandIo) => Promise<number>

/** The module of a command. */
export interface LoadedCommand {
  readonly run: RunCommand
  /** How it is typed, with everything it takes. */
  readonly usage: string
}
