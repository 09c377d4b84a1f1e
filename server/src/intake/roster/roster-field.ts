import { forbiddenWordIn } from '@tongxin/core/policy/forbidden-words'
import { employmentStatuses, findEmploymentStatus } from '@tongxin/core/roster/employment-status'
import { normalEthnicity } from '@tongxin/core/roster/ethnicity'
import { identityText, parseIdentities } from '@tongxin/core/roster/identity-words'
import { canonicalName } from '@tongxin/core/roster/names/canonical-name'
import { findParty, parties } from '@tongxin/core/roster/party'
import type { Column, ParsedCell } from '../column.ts'

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
  const party = findParty(text.normalize('NFKC'))
  return party
    ? { ok: true, value: party.code }
    : {
        ok: false,
        reason: '不是政治面貌',
        fix: '请写成 中共党员、民盟盟员、九三学社社员、无党派人士、群众 等',
      }
}

export function statusCell(text: string): ParsedCell<string> {
  const status = findEmploymentStatus(text)
  return status
    ? { ok: true, value: status }
    : {
        ok: false,
        reason: `在职情况只有${statusChoices.join('、')}`,
        fix: `请改为：${statusChoices.join('、')}`,
      }
}

export function nameCell(text: string): ParsedCell<string> {
  const name = canonicalName(text)
  if ([...name].length > 40) return { ok: false, reason: '超过 40 字', fix: '请只填写姓名' }
  if (/[、，,;；/\n]/.test(text)) return { ok: false, reason: '一格里不止一个姓名', fix: '请一人一行' }
  if (/[()[\]【】]/.test(name))
    return { ok: false, reason: '姓名里有括号', fix: '请只填写姓名，括号里的内容不填' }
  if (/\d/.test(name)) return { ok: false, reason: '姓名里有数字', fix: '请只填写姓名，工号另有一列' }
  return { ok: true, value: name }
}

/** A staff number as printed: half width, without spaces and the apostrophe Excel users put before a text. */
export function staffNoCell(text: string): ParsedCell<string> {
  const number = text.normalize('NFKC').replace(/^['’]/, '').replaceAll(/\s/g, '')
  if (scientific.test(number)) return lostDigits
  return number.length <= 20
    ? { ok: true, value: number }
    : { ok: false, reason: '超过 20 个字符', fix: '请只填写工号，没有的留空' }
}

/** What Excel makes of a long number in a file of text: 1.38E+10. */
const scientific = /^\d(\.\d+)?E\+\d+$/i

const lostDigits: ParsedCell<never> = {
  ok: false,
  reason: '被 Excel 变成了科学计数法，后几位已经丢失',
  fix: '请把这一列设为文本格式，再填写完整号码',
}

export function genderCell(text: string): ParsedCell<string> {
  const gender = { 男: '男', 女: '女', 男性: '男', 女性: '女' }[text]
  return gender ? { ok: true, value: gender } : { ok: false, reason: '性别只能是男或女', fix: '请填写男或女' }
}

export function ethnicityCell(text: string): ParsedCell<string> {
  const name = normalEthnicity(text)
  return name.endsWith('族') && name.length <= 10
    ? { ok: true, value: name }
    : { ok: false, reason: '不是民族名称', fix: '请写成 汉族、回族、哈萨克族 等' }
}

export function phoneCell(text: string): ParsedCell<string> {
  const phone = text.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (scientific.test(phone)) return lostDigits
  if (/^1\d{8,12}$/.test(phone) && phone.length !== 11)
    return {
      ok: false,
      reason: `手机号有 ${phone.length} 位，应为 11 位`,
      fix: '请核对后填写 11 位手机号，没有的留空',
    }
  return /^\+?\d{7,15}$/.test(phone)
    ? { ok: true, value: phone }
    : { ok: false, reason: '不是电话号码', fix: '请填写 11 位手机号或带区号的电话，没有的留空' }
}

export function emailCell(text: string): ParsedCell<string> {
  const email = text.normalize('NFKC').replaceAll(/\s/g, '')
  return /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(email)
    ? { ok: true, value: email }
    : { ok: false, reason: '不是邮箱地址', fix: '请写成 name@example.edu.cn 的样子，没有的留空' }
}

export function orderCell(text: string): ParsedCell<number> {
  return /^\d{1,5}$/.test(text)
    ? { ok: true, value: Number(text) }
    : { ok: false, reason: '排序不是整数', fix: '请填写 1、2、3 这样的整数，或留空' }
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
