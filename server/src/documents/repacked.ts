// Files that differ in one part only, as forms filled from one template do: what they share is packed once for all of them.

import { crc32, deflateRawSync } from 'node:zlib'

export type ZipPart = Readonly<{ name: string; bytes: Uint8Array }>

type Entry = Readonly<{ name: Buffer; sum: number; size: number; packed: Uint8Array }>

/** A .zip of these parts in their order, once for each content of the part that changes. */
export function repacked(parts: readonly ZipPart[], changing: string): (content: string) => Uint8Array {
  const shared = parts.map((part) => (part.name === changing ? undefined : packedEntry(part)))
  return (content) => {
    const own = packedEntry({ name: changing, bytes: Buffer.from(content) })
    return zipOfEntries(shared.map((entry) => entry ?? own))
  }
}

function packedEntry({ name, bytes }: ZipPart): Entry {
  return {
    name: Buffer.from(name),
    sum: crc32(bytes),
    size: bytes.length,
    packed: deflateRawSync(bytes, { level: 6 }),
  }
}

/** The .zip format (APPNOTE 6.3): each entry behind its head, then the list of all of them. */
function zipOfEntries(entries: readonly Entry[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const list: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    writeFields(head, 4, entry)
    list.push(listed(entry, at), entry.name)
    pieces.push(head, entry.name, entry.packed)
    at += head.length + entry.name.length + entry.packed.length
  }
  return Buffer.concat([...pieces, ...list, ending(entries.length, Buffer.concat(list).length, at)])
}

/** Version 2.0, names in UTF-8, deflated, the first day the format knows. */
function writeFields(head: Buffer, from: number, { name, sum, size, packed }: Entry): void {
  const shorts = [20, 0x0800, 8, 0, 0x21]
  for (const [at, value] of shorts.entries()) head.writeUInt16LE(value, from + at * 2)
  head.writeUInt32LE(sum, from + 10)
  head.writeUInt32LE(packed.length, from + 14)
  head.writeUInt32LE(size, from + 18)
  head.writeUInt16LE(name.length, from + 22)
}

function listed(entry: Entry, at: number): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 4)
  writeFields(head, 6, entry)
  head.writeUInt32LE(at, 42)
  return head
}

function ending(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
