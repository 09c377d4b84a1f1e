/**
 * A name in its one form: full width read as half, the middle dot of names as ·, whichever of its many signs was typed, and no blanks
 * between Chinese characters. A full stop counts as the dot between Chinese characters only (it ends an initial elsewhere).
 */
export function canonicalName(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll(/\s*[·•・‧∙⋅᛫]\s*/g, '·')
    .replaceAll(/(?<=\p{Script=Han})\s*\.\s*(?=\p{Script=Han})/gu, '·')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replaceAll(/^·+|·+$/g, '')
    .trim()
}

/** Most names: Chinese characters and nothing beside them; an import asks for each several times. */
const isPlain = /^[\u4e00-\u9fff]+$/

/** What two writings of one name share: 阿不都·热合曼, 阿不都 热合曼 and 阿不都热合曼 are read as the same name. */
export function bareName(text: string): string {
  if (isPlain.test(text)) return text
  return canonicalName(text).replaceAll(/[·\s]/g, '').toLowerCase()
}
