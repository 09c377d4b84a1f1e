import { forbiddenWordIn } from '@tongxin/core/policy/forbidden-words'
import { employmentStatuses, findEmploymentStatus } from '@tongxin/core/roster/employment-status'
import { identityText, parseIdentities } from '@tongxin/core/roster/identity-words'
import { findParty, parties } from '@tongxin/core/roster/party'
import type { Column, ParsedCell } from '../tables/column.ts'

/** A column of a roster table: how it is read, and how the template offers it. */
export type RosterField = Readonly<{
  column: Column<unknown>
  width: number
  choices?: readonly string[]
  /** Shown masked while the file is being looked through. */
  sensitive?: true
  /** False: read where a table has it, and left out of the template, since the document does not ask for it. */
  isAsked?: boolean
  /** A line of the template's instructions. */
  hint?: string
}>

export const partyChoices = parties.map((party) => party.name)
export const pinyinHint = '一般不填；系统读错（如多音姓）时填，每个字之间空一格，如 shan zhi xing'
export const statusChoices = employmentStatuses.map(([, word]) => word)

export function partyCell(text: string): ParsedCell<string> {
  const party = findParty(text.normalize('NFKC').replaceAll(/\s/g, ''))
  return party
    ? { ok: true, value: party.code }
    : {
        ok: false,
        reason: '不是政治面貌',
        fix: '请写成 中共党员、民盟盟员、九三学社社员、无党派人士、群众 等',
      }
}

export function statusCell(text: string): ParsedCell<string> {
  if (/去世|逝世|病故|亡故|已故/.test(text))
    return {
      ok: false,
      reason: '去世登记在“去世日期”一列',
      fix: '请把这一格留空，加一列“去世日期”，写到知道的程度，如 2026-10-08 或 2026-10',
    }
  const status = findEmploymentStatus(text)
  return status
    ? { ok: true, value: status }
    : {
        ok: false,
        reason: `在职情况只有${statusChoices.join('、')}`,
        fix: `请改为：${statusChoices.join('、')}`,
      }
}

export function genderCell(text: string): ParsedCell<string> {
  const gender = { 男: '男', 女: '女', 男性: '男', 女性: '女' }[text]
  return gender ? { ok: true, value: gender } : { ok: false, reason: '性别只能是男或女', fix: '请填写男或女' }
}

/** Words parted by 、 or ；; a word that judges somebody is refused. */
export const wordsCell = (text: string): ParsedCell<readonly string[]> => saidWords(text, [])

/** The same where some words hold such a mark themselves: 社会热点、难点 is one topic where the document says so. */
export function knownWordsCell(known: readonly string[]): (text: string) => ParsedCell<readonly string[]> {
  const longestFirst = known.filter((word) => mark.test(word)).sort((a, b) => b.length - a.length)
  return (text) => saidWords(text, longestFirst)
}

const mark = /[、；;,，\n]/

function partedWords(text: string, known: readonly string[]): readonly string[] {
  const words: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const word = known.find(
      (one) => rest.startsWith(one) && /^\s*(?:[、；;,，\n]|$)/.test(rest.slice(one.length)),
    )
    const end = word === undefined ? rest.search(mark) : word.length
    words.push(end === -1 ? rest : rest.slice(0, end))
    rest = end === -1 ? '' : rest.slice(end).trimStart().replace(mark, '').trimStart()
  }
  return words
}

function saidWords(text: string, known: readonly string[]): ParsedCell<readonly string[]> {
  const words = partedWords(text, known)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const refused = words.find((word) => forbiddenWordIn(word) !== undefined)
  if (refused)
    return { ok: false, reason: `“${refused}”不能登记，本系统不记录对人的判断`, fix: '请删去这一项' }
  return words.every((word) => word.length <= 40)
    ? { ok: true, value: words }
    : { ok: false, reason: '有一项超过 40 字', fix: '请用“、”分开各项' }
}

export function identitiesCell(known: readonly string[]) {
  return (text: string): ParsedCell<NonNullable<ReturnType<typeof parseIdentities>>> => {
    if (text.includes('少数民族')) {
      return { ok: false, reason: '“少数民族”由“民族”一列得出', fix: '请从这一格删去，并填写“民族”一列' }
    }
    const identities = parseIdentities(text, known)
    if (identities) return { ok: true, value: identities }
    const example = identityText({
      word: known[1] ?? known[0] ?? '',
      role: null,
      level: 'provincial',
      organisation: null,
    })
    return {
      ok: false,
      reason: '有不认识的身份',
      fix: `请写成“${example}”的样子，多项用“；”分开；可用：${known.join('、')}`,
    }
  }
}
