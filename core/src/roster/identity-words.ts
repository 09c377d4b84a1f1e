import type { IdentityRow } from './human-sheet.ts'

export type IdentityWords = Pick<IdentityRow, 'word' | 'role' | 'level' | 'organisation'>

/** Identities offered where a school has no document yet; its vocabulary adds to them. 少数民族 is derived from 民族. */
export const usualIdentities: readonly string[] = [
  '人大代表',
  '政协委员',
  '民主党派基层组织职务',
  '统战团体职务',
  '归国留学人员',
  '港澳台侨',
  '青年教师',
]

/** The administrative levels of a seat, with the word shown first. */
export const identityLevels: readonly (readonly [level: string, ...words: [string, ...string[]]])[] = [
  ['national', '全国', '国家级'],
  ['provincial', '省级', '省', '自治区'],
  ['prefecture', '市级', '市', '设区市'],
  ['county', '县（区）级', '县级', '区级', '县区级', '县', '区'],
  ['school', '校级'],
]

/** 省级政协委员 · 民主党派基层组织职务（主要负责人） */
export function identityText({ word, role, level }: IdentityWords): string {
  const prefix = identityLevels.find(([one]) => one === level)?.[1] ?? level ?? ''
  return `${prefix}${word}${role === null ? '' : `（${role}）`}`
}

/**
 * Several identities in one cell, parted by 、or ；: each an optional level, a known word, and the seat in brackets.
 * Undefined when a part is none; nothing is guessed.
 */
export function parseIdentities(
  text: string,
  known: readonly string[],
): readonly IdentityWords[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[、;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const read = parts.flatMap((part) => parseIdentity(part, known) ?? [])
  return read.length === parts.length ? read : undefined
}

function parseIdentity(text: string, known: readonly string[]): IdentityWords | undefined {
  const [, main = '', role] = /^([^(]+?)\s*(?:\(([^)]+)\))?$/.exec(text) ?? []
  const word = known.find((one) => main.endsWith(one.normalize('NFKC')))
  if (word === undefined) return undefined
  const prefix = main.slice(0, main.length - word.length)
  const level = prefix === '' ? null : levelOf(prefix)
  return level === undefined ? undefined : { word, role: role?.trim() ?? null, level, organisation: null }
}

function levelOf(prefix: string): string | undefined {
  return identityLevels.find(([, ...words]) => words.some((word) => word.normalize('NFKC') === prefix))?.[0]
}
