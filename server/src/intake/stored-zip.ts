import { crc32 } from 'node:zlib'

export type ZipPart = Readonly<{ name: string; bytes: Uint8Array }>

/**
 * A zip whose parts are stored as they are. What a guard has inflated and counted is packed again with this, so that
 * the next reader sees exactly what was counted and cannot read the original archive in another way.
 */
export function packStored(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const fields = sharedFields(part.bytes, name)
    directory.push(directoryEntry(fields, name, offset))
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name])
    chunks.push(local, Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength))
    offset += local.length + part.bytes.length
  }
  const listed = Buffer.concat(directory)
  return Buffer.concat([...chunks, listed, endRecord(parts.length, listed.length, offset)])
}

const utf8Names = 0x0800

/** The 26 bytes that a local header and a directory entry have in common: version to extra length. */
function sharedFields(bytes: Uint8Array, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(utf8Names, 2)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function directoryEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, rest, name])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
