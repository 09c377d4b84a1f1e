import { Zip, ZipPassThrough } from 'fflate'

export type ArchivedFile = Readonly<{ name: string; bytes: Uint8Array }>

/** A .zip in pieces: a file is held only until its piece is taken. What it packs (.docx, .xlsx) is packed already. */
export async function* zipOf(files: AsyncIterable<ArchivedFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    ready.push(piece)
  })
  for await (const { name, bytes } of files) {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    entry.push(bytes, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
