import { cutName } from './cut-name.ts'

/** Folder and file names of an archive that any system can unpack, no two alike. */
export function archiveNames(
  wanted: readonly (readonly string[])[],
  extension: 'docx' | 'xlsx',
): readonly string[] {
  const taken = new Map<string, number>()
  return wanted.map((parts) => {
    const name = parts.map(safePart).join('/')
    const key = name.toLowerCase()
    const count = (taken.get(key) ?? 0) + 1
    taken.set(key, count)
    return `${name}${count > 1 ? `（${count}）` : ''}.${extension}`
  })
}

/** No character a file system refuses, nothing that turns the writing direction, no name a device has. */
function safePart(part: string): string {
  const allowed = part.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '').replace(/^[\s.]+|[\s.]+$/gu, '')
  const plain = cutName(allowed, 60)
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain
}
