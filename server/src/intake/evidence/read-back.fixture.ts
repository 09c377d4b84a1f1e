// Reads what was stored without the libraries that made it.
import { inflateSync } from 'node:zlib'

/** The segments of a JPEG up to its pixels, and how many bytes follow its end. */
export function jpegSegments(bytes: Uint8Array): {
  readonly markers: readonly number[]
  readonly after: number
} {
  const markers: number[] = []
  const jpeg = Buffer.from(bytes)
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    markers.push(jpeg.readUInt8(at + 1))
    at += 2 + jpeg.readUInt16BE(at + 2)
  }
  return { markers, after: jpeg.length - (jpeg.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2) }
}

/** Everything a PDF says, its packed streams unpacked. */
export function pdfText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/\/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream/gs)]
  const unpacked = streams.map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  )
  return [raw, ...unpacked].join('\n')
}
