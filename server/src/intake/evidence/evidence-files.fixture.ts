// Files as people and worse send them, made here: what a camera writes into a photo, what a program writes into a PDF.
import { crc32, deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'

/** Words that must be gone: of the photographer, the place, the program, the script, the attached file. */
export const canaries = ['拍摄者', 'GPS', 'Exif', 'Canon EOS', 'CANARY'] as const

/** 60 × 40, held upright: a camera's photo with who, what and where, and a comment. */
export function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .withExif({
      IFD0: {
        Artist: 'CANARY-artist',
        Make: 'Canon EOS',
        ImageDescription: 'CANARY-拍摄者',
      },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 16/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 9/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><CANARY-xmp/></x:xmpmeta>')
    .jpeg()
    .toBuffer()
}

export function plainPicture(format: 'png' | 'webp'): Promise<Buffer> {
  const made = sharp({ create: { width: 50, height: 20, channels: 4, background: '#00f8' } })
  return (format === 'png' ? made.png() : made.webp()).toBuffer()
}

/** A notice with a photo, a filled field, and everything a PDF can hold beside its pages. */
export async function noticeWithEverything(): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  made.setAuthor('CANARY-author')
  made.setProducer('CANARY-producer')
  made.addJavaScript('CANARY-script', 'app.launchURL("http://canary.example/CANARY")')
  await made.attach(Buffer.from('CANARY-attached'), 'CANARY.txt', { mimeType: 'text/plain' })
  const page = made.addPage([300, 200])
  page.drawImage(await made.embedJpg(await photoWithPlace()), { x: 10, y: 10, width: 60, height: 40 })
  page.drawText('NOTICE', { x: 10, y: 150, rotate: degrees(0) })
  const field = made.getForm().createTextField('CANARY-field')
  field.setText('SEAL')
  field.addToPage(page, { x: 100, y: 100, width: 100, height: 20 })
  const { context } = made
  const launch = { Type: 'Action', S: 'Launch', F: PDFString.of('CANARY.exe') }
  made.catalog.set(PDFName.of('OpenAction'), context.obj(launch))
  page.node.set(PDFName.of('AA'), context.obj({ O: launch }))
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Private: PDFString.of('CANARY-piece') }))
  made.catalog.set(PDFName.of('Metadata'), context.register(context.stream('<xmp>CANARY-xmp</xmp>')))
  return made.save({ useObjectStreams: false })
}

/** A PNG that says how large it is, and of which `rows` are really there, each of zeros. */
export function zeroPng(width: number, height: number, rows: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width * 3 + 1) * rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
