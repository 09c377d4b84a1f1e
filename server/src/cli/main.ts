#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { commandTable } from './command-table.ts'
import { runCli } from './run-cli.ts'

const io = {
  out: (line: string) => console.log(line),
  err: (line: string) => console.error(line),
  readFile: (path: string) => readFile(resolve(path)),
  cwd: process.cwd(),
}

process.exitCode = await runCli(process.argv.slice(2), io, commandTable)
