// The Chromium that npm carries, unpacked once into the checkout, with the libraries a bare Linux lacks and a font
// that has Chinese in it.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

export interface UnpackedBrowser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** `folder` is kept between runs; unpacking takes some seconds the first time. */
export async function unpackBrowser(folder: string): Promise<UnpackedBrowser> {
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    // Never the package's own arguments: they are for a cloud function and switch the web's security off.
    args: ['--no-sandbox', '--headless=shell'],
    env: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: writeFontConfig(folder),
    },
  }
}

/** Unpacks beside and renames, so that a folder which exists is whole. */
async function unpackInto(folder: string): Promise<void> {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin')
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  const browser = createWriteStream(join(beside, 'chromium'), { mode: 0o755 })
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), browser)
  await pipeline(createReadStream(join(bin, 'al2023.tar.br')), createBrotliDecompress(), extract(beside))
  if (existsSync(folder)) rmSync(beside, { recursive: true })
  else renameSync(beside, folder)
}

function writeFontConfig(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  )
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${['400Regular', '500Medium', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('\n')}
<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`,
  )
  return file
}
