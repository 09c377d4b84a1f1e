/** What of a sheet tells people apart or together. Phone and e-mail as tokens: equal for the same, never the value. */
export interface RosterEntry {
  readonly id: string
  readonly name: string
  /** As the name is read, without tones. */
  readonly pinyin: string
  readonly staffNo: string | null
  readonly gender: string | null
  /** A year, a month or a day. */
  readonly born: string | null
  readonly phone: string | null
  readonly email: string | null
  /** Ids of units the roster holds them in, that employ them or in which they hold posts. */
  readonly units: readonly string[]
  /** Identities with their level, as 省级政协委员. */
  readonly identities: readonly string[]
}

export type DuplicateReason =
  | { readonly kind: 'name-same' }
  | { readonly kind: 'name-read-alike'; readonly names: readonly [string, string] }
  | { readonly kind: 'staff-number-alike'; readonly numbers: readonly [string, string] }
  /** The part of the date both know. */
  | { readonly kind: 'born-same'; readonly born: string }
  | { readonly kind: 'phone-same' }
  | { readonly kind: 'email-same' }
  | { readonly kind: 'unit-same'; readonly unitIds: readonly string[] }
  | { readonly kind: 'identity-same'; readonly identities: readonly string[] }
  /** Nothing but the name is known of one of them. */
  | { readonly kind: 'nothing-else-known' }

/** A name without blanks and points, whichever point was typed: 阿勒腾·叶尔兰 and 阿勒腾 叶尔兰 are one. */
export function normalName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s·•・‧.]/gu, '')
}

/** A number without blanks and leading zeros, as Excel takes them away: 00123 and 123 are one. */
export function normalStaffNo(staffNo: string): string {
  return staffNo
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/^0+(?=.)/, '')
    .toLowerCase()
}

/** Why two entries may be one human; empty where they are not asked about. */
export function alike(one: RosterEntry, other: RosterEntry): readonly DuplicateReason[] {
  const name = nameReason(one, other)
  const staff = staffReason(one, other)
  const sure = [...staff, ...sureReasons(one, other)]
  const likely = likelyReasons(one, other)
  const against = contradictions(one, other)
  if (staff.length > 0) return [...name, ...sure, ...likely]
  if (name.length === 0) return []
  const isAsked = isSameName(one, other)
    ? (sure.length > 0 && against <= 1) || (likely.length > 0 && against === 0)
    : against === 0 && sure.length > 0 && (sure.length > 1 || likely.length > 0 || !isBornOnly(sure))
  if (isAsked) return [...name, ...sure, ...likely]
  const bare = isSameName(one, other) && against === 0 && (isBare(one) || isBare(other))
  return bare ? [...name, { kind: 'nothing-else-known' }] : []
}

function isSameName(one: RosterEntry, other: RosterEntry): boolean {
  return normalName(one.name) === normalName(other.name)
}

function nameReason(one: RosterEntry, other: RosterEntry): readonly DuplicateReason[] {
  if (isSameName(one, other)) return [{ kind: 'name-same' }]
  const readAlike = one.pinyin !== '' && one.pinyin === other.pinyin
  return readAlike ? [{ kind: 'name-read-alike', names: [one.name, other.name] }] : []
}

function staffReason(one: RosterEntry, other: RosterEntry): readonly DuplicateReason[] {
  if (one.staffNo === null || other.staffNo === null) return []
  if (normalStaffNo(one.staffNo) !== normalStaffNo(other.staffNo)) return []
  return [{ kind: 'staff-number-alike', numbers: [one.staffNo, other.staffNo] }]
}

/** What two people seldom share; a birth only where the month is known. */
function sureReasons(one: RosterEntry, other: RosterEntry): readonly DuplicateReason[] {
  const born = commonBirth(one, other)
  return [
    ...(born !== null && born.length >= 7 ? [{ kind: 'born-same', born } as const] : []),
    ...(one.phone !== null && one.phone === other.phone ? [{ kind: 'phone-same' } as const] : []),
    ...(one.email !== null && one.email === other.email ? [{ kind: 'email-same' } as const] : []),
  ]
}

/** What many share, and speaks only beside the name. */
function likelyReasons(one: RosterEntry, other: RosterEntry): readonly DuplicateReason[] {
  const born = commonBirth(one, other)
  const unitIds = one.units.filter((unit) => other.units.includes(unit))
  const identities = one.identities.filter((identity) => other.identities.includes(identity))
  return [
    ...(born !== null && born.length < 7 ? [{ kind: 'born-same', born } as const] : []),
    ...(unitIds.length > 0 ? [{ kind: 'unit-same', unitIds } as const] : []),
    ...(identities.length > 0 ? [{ kind: 'identity-same', identities } as const] : []),
  ]
}

/** How much says that they are two. */
function contradictions(one: RosterEntry, other: RosterEntry): number {
  const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
  const bornDiffers = one.born !== null && other.born !== null && commonBirth(one, other) === null
  return [differ(one.gender, other.gender), bornDiffers, differ(one.staffNo, other.staffNo)].filter(Boolean)
    .length
}

/** 1980 and 1980-01 may be one birth; what both know of it is 1980. */
function commonBirth(one: RosterEntry, other: RosterEntry): string | null {
  if (one.born === null || other.born === null) return null
  const [short, long] = one.born.length <= other.born.length ? [one.born, other.born] : [other.born, one.born]
  return long.startsWith(short) ? short : null
}

function isBornOnly(reasons: readonly DuplicateReason[]): boolean {
  return reasons.every(({ kind }) => kind === 'born-same')
}

function isBare({ born, staffNo, phone, email }: RosterEntry): boolean {
  return born === null && staffNo === null && phone === null && email === null
}
