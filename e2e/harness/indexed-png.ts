// Pictures of pages hold few colours: 256 of them in a palette make a file a third the size.
import { crc32, deflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha of each pixel, row by row. */
  readonly data: Uint8Array
}

/** A PNG with a palette of 256; every other colour takes the nearest of them. */
export function toIndexedPng({ width, height, data }: Pixels): Buffer {
  const palette = choosePalette(data)
  const indexOf = new Map(palette.map((colour, index) => [colour, index]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(data, (y * width + x) * 4)
      const index = indexOf.get(colour) ?? nearest(palette, colour)
      indexOf.set(colour, index)
      rows[y * (width + 1) + 1 + x] = index
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => partsOf(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The grounds and lines exactly as they are, then one of each kind of colour, however seldom: no amber turns red. */
function choosePalette(data: Uint8Array): readonly number[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = colourAt(data, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const ofEachKind = new Map<number, number>()
  for (const colour of frequent) {
    const kind = colour & 0xe0e0e0
    if (!ofEachKind.has(kind)) ofEachKind.set(kind, colour)
  }
  return [...new Set([...frequent.slice(0, 128), ...ofEachKind.values(), ...frequent])].slice(0, 256)
}

function colourAt(data: Uint8Array, at: number): number {
  return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = partsOf(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of palette.entries()) {
    const [r, g, b] = partsOf(other)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  bytes[8] = 8
  bytes[9] = 3
  return bytes
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
