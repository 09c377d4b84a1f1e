import { Readable } from 'node:stream'
import type { PaperRefused, Papers } from '../documents/papers.ts'
import { type ArchivedFile, zipOf } from '../documents/zip-archive.ts'
import type { ArchiveBatch } from './route.ts'

/**
 * An archive in pieces, each sent as soon as it is written: when the reader leaves, nothing more is written. Why there is none
 * is told before the first piece; what fails later breaks the archive off, so that nobody takes a part for the whole.
 */
export async function archiveStream(
  archive: AsyncIterable<ArchiveBatch>,
  papers: Papers,
): Promise<Readable | PaperRefused> {
  const pieces = zipOf(filesOf(archive, papers))
  try {
    const first = await pieces.next()
    return Readable.from(startingWith(first, pieces), { objectMode: false })
  } catch (fault) {
    if (fault instanceof NotWritten) return fault.why
    throw fault
  }
}

async function* startingWith(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (!first.done) yield first.value
  yield* rest
}

async function* filesOf(batches: AsyncIterable<ArchiveBatch>, papers: Papers): AsyncGenerator<ArchivedFile> {
  for await (const { names, papers: asked } of batches) {
    const written = await papers.writeEach(asked)
    if ('stopped' in written) throw new NotWritten(written)
    for (const [at, name] of names.entries()) {
      const bytes = written[at]
      if (!bytes) throw new Error(`${written.length} papers were written for ${names.length} names`)
      yield { name, bytes }
    }
  }
}

/** Carries the reason out of the generators; it never leaves this file but as a broken answer. */
class NotWritten extends Error {
  readonly why: PaperRefused
  constructor(why: PaperRefused) {
    super(`papers of an archive were not written: ${why.stopped}`)
    this.why = why
  }
}
