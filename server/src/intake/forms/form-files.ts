import type { UploadRefusal } from '@tongxin/core/intake/upload-refusal'
import type { Told } from '../../platform/capped-process.ts'
import { fileKind } from '../file-kind.ts'
import { type ArchiveCaps, type ArchivePart, holdsPart, openArchive, usualCaps } from '../upload-guard.ts'
import { type PaperRead, readPaper } from './read-paper.ts'

/** The Word files of an upload in their order, each read or refused by itself. */
export type FormFiles =
  | Readonly<{ ok: true; files: readonly FormFile[] }>
  | Readonly<{ ok: false; refusal: UploadRefusal }>

export type FormFile = Readonly<{ name: string; read: PaperRead }>

/** A thousand forms of 10 kB each; all their insides together may inflate to 512 MB, one after the other. */
export const packedCaps: ArchiveCaps = { ...usualCaps, maxParts: 3000 }
const inflatedAltogether = 512 * 1024 * 1024

/** One .docx, or a .zip of them in folders however deep. Never throws for what a file contains. */
export async function readFormFiles(bytes: Uint8Array, name: string, told?: Told): Promise<FormFiles> {
  if (fileKind(bytes) !== 'zip' || (await isOfOffice(bytes))) return one(name, await readPaper(bytes))
  const outer = await openArchive(bytes, { caps: packedCaps, keep: () => true, isFolder: true })
  if (!outer.ok) return outer
  const packed = outer.parts.filter(isOfPerson)
  if (packed.length === 0) return { ok: false, refusal: { code: 'no-forms' } }
  const budget = { left: inflatedAltogether }
  const files: FormFile[] = []
  for (const part of packed) {
    files.push({ name: shortName(part), read: await readPaper(part.bytes, budget) })
    if (files.length % 20 === 0) told?.(files.length)
  }
  return { ok: true, files }
}

const isOfOffice = async (bytes: Uint8Array) =>
  (await holdsPart(bytes, 'word/document.xml')) || holdsPart(bytes, '[Content_Types].xml')

function one(name: string, read: PaperRead): FormFiles {
  return read.ok ? { ok: true, files: [{ name, read }] } : read
}

/** What systems put beside files by themselves, and what Word leaves while a file is open. */
function isOfPerson({ name, bytes }: ArchivePart): boolean {
  const last = shortName({ name })
  return (
    bytes.length > 0 && !/(^|\/)__MACOSX\//.test(name) && !/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(last)
  )
}

const shortName = ({ name }: Pick<ArchivePart, 'name'>) => name.slice(name.lastIndexOf('/') + 1).slice(-80)
