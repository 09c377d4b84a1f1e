import type { PairingInstance } from '@tongxin/core/pairing/solver/instance'
import type { Policy } from '@tongxin/core/policy/policy'
import type { Facts } from '@tongxin/core/roster/facts'
import { readFactsText } from '../intake/policy-text/facts-text.ts'
import { readInstanceText } from '../intake/policy-text/instance-text.ts'
import { readPolicyTexts } from '../intake/policy-text/policy-texts.ts'
import type { PlacedMistake } from '../intake/policy-text/yaml-text.ts'
import { decodedText } from '../intake/tables/decoded-text.ts'
import type { CommandIo } from './command-io.ts'

/** A file named on the command line; null, and said so, when it cannot be opened. */
export async function readBytes(file: string, io: CommandIo): Promise<Uint8Array | null> {
  const bytes = await io.readFile(file).catch(() => null)
  if (bytes === null) io.err(`打不开文件“${file}”，请检查路径和读取权限。`)
  return bytes
}

/** Its text, in whichever encoding it was saved. */
export async function readText(file: string, io: CommandIo): Promise<string | null> {
  const bytes = await readBytes(file, io)
  return bytes && decodedText(bytes)
}

/** Several, in their order; null when one of them cannot be opened. */
export async function readTexts(files: readonly string[], io: CommandIo): Promise<readonly string[] | null> {
  const texts: string[] = []
  for (const file of files) {
    const text = await readText(file, io)
    if (text === null) return null
    texts.push(text)
  }
  return texts
}

/** The facts of a file; null, and every mistake said, when they are not sound. */
export async function readFactsFile(file: string, io: CommandIo): Promise<Facts | null> {
  const text = await readText(file, io)
  if (text === null) return null
  const reading = readFactsText(text)
  if (reading.ok) return reading.facts
  sayMistakes(file, reading.mistakes, io)
  return null
}

/** The instance of a file; null, and every mistake said, when it is not sound. */
export async function readInstanceFile(file: string, io: CommandIo): Promise<PairingInstance | null> {
  const text = await readText(file, io)
  if (text === null) return null
  const reading = readInstanceText(text)
  if (reading.ok) return reading.instance
  sayMistakes(file, reading.mistakes, io)
  return null
}

/** The documents, sound by themselves and together; null, and every mistake said, when they are not. */
export async function readPolicyFiles(
  files: readonly string[],
  io: CommandIo,
): Promise<readonly Policy[] | null> {
  const sources = await readTexts(files, io)
  if (sources === null) return null
  const readings = readPolicyTexts(sources)
  readings.forEach((reading, index) => {
    if (!reading.ok) sayMistakes(files[index] ?? '', reading.mistakes, io)
  })
  const sound = readings.filter((reading) => reading.ok)
  return sound.length === readings.length ? sound.map(({ policy }) => policy) : null
}

/** Every mistake of a file that another command needs sound. */
export function sayMistakes(file: string, mistakes: readonly PlacedMistake[], io: CommandIo): void {
  io.err(`${file}：有 ${mistakes.length} 处错误`)
  for (const { line, column, reason, suggestion } of mistakes) {
    io.err(`  ${file}:${line}:${column}  ${reason}${suggestion}`)
  }
}
