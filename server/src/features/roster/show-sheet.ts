import type { SheetView } from '@tongxin/contract/roster/roster-sheet'
import { type SensitiveField, type Showing, showingOf } from '@tongxin/core/account/field-access'
import { type AccessFacts, may, mayEver } from '@tongxin/core/account/may'
import { type Refused, refuse } from '@tongxin/core/decision/decision'
import type { StoredSheet } from '@tongxin/core/roster/human-sheet'
import { maskEmail, maskPhone } from '@tongxin/core/roster/masks'
import { spelled } from '../../platform/chinese/name-forms.ts'
import type { Work } from '../../platform/work.ts'
import { loadSheets, loadUnits, unitsOn } from './queries.ts'
import { accessFactsOf, reachedBy } from './reach.ts'

type Done<T> = { readonly ok: true; readonly value: T } | Refused

/** The sheet as this actor may see it, the surviving one where it was merged; reading what is sensitive is audited first. */
export async function showSheet(work: Work, asked: string): Promise<Done<SheetView>> {
  const { humanId, ways } = await reachedBy(work, asked)
  if (!ways.some((way) => may(work.actor, 'human.read', way).allowed)) return refuse({ code: 'not-found' })
  const sheet = (await loadSheets(work, [humanId])).get(humanId)
  if (!sheet) return refuse({ code: 'not-found' })
  const shown = showingsOf(work, ways)
  const plain = Object.entries(shown).flatMap(([field, showing]) => (showing === 'plain' ? [field] : []))
  await work.record([{ act: 'human.read', subjectKind: 'human', subjectIds: [humanId], fields: plain }])
  const units = await loadUnits(work)
  const names = new Map([...units, ...unitsOn(units, work.today)].map((unit) => [unit.unitId, unit.name]))
  return { ok: true, value: viewOf(work, sheet, { ways, shown, names }) }
}

/** How each sensitive field of a sheet is shown: the most open of the ways in. */
export function showingsOf(work: Work, ways: readonly AccessFacts[]): SheetView['shown'] {
  return {
    phone: most(work, 'phone', ways),
    email: most(work, 'email', ways),
    ethnicity: most(work, 'ethnicity', ways),
    party: most(work, 'party', ways),
    identity: most(work, 'identity', ways),
  }
}

function viewOf(
  work: Work,
  sheet: StoredSheet,
  {
    ways,
    shown,
    names,
  }: { ways: readonly AccessFacts[]; shown: SheetView['shown']; names: Map<string, string> },
): SheetView {
  const { detail, facts } = sheet
  const unitIds = [...facts.roles, ...facts.posts, ...facts.employments, ...facts.portfolios].flatMap(
    (row) => row.unitId ?? [],
  )
  return {
    id: sheet.id,
    version: sheet.version,
    detail: {
      ...detail,
      phone: detail.phone && masked(shown.phone, detail.phone, maskPhone),
      email: detail.email && masked(shown.email, detail.email, maskEmail),
      ethnicity: detail.ethnicity && masked(shown.ethnicity, detail.ethnicity, () => '****'),
    },
    facts: {
      roles: [...facts.roles],
      memberships: shown.party === 'plain' ? [...facts.memberships] : [],
      posts: [...facts.posts],
      employments: [...facts.employments],
      qualifications: [...facts.qualifications],
      identities: shown.identity === 'plain' ? [...facts.identities] : [],
      // Which register somebody is on says as much of them as an identity does.
      registers: shown.identity === 'plain' ? [...facts.registers] : [],
      portfolios: [...facts.portfolios],
    },
    spelled: spelled(detail.name, detail.pinyin),
    shown,
    unitNames: Object.fromEntries(unitIds.map((id) => [id, names.get(id) ?? ''])),
    can: {
      write: ways.some((way) => may(work.actor, 'human.write', way).allowed),
      reveal: ways.some((way) => may(work.actor, 'human.reveal', way).allowed),
      history: ways.some((way) => may(work.actor, 'human.history', way).allowed),
      merge: ways.some((way) => may(work.actor, 'human.merge', way).allowed),
      pairs: mayEver(work.actor, 'pairing.read'),
    },
  }
}

function masked(showing: Showing, text: string, mask: (text: string) => string): string | null {
  if (showing === 'hidden') return null
  return showing === 'plain' ? text : mask(text)
}

function most(work: Work, field: SensitiveField, ways: readonly AccessFacts[]): Showing {
  const showings = ways.map((way) => showingOf(work.actor, field, way))
  return (['plain', 'masked'] as const).find((showing) => showings.includes(showing)) ?? 'hidden'
}

type Revealable = 'phone' | 'email' | 'ethnicity'

/** The full values, after the purpose is written down. */
export async function revealFields(
  work: Work,
  asked: { readonly humanId: string; readonly fields: readonly Revealable[]; readonly purpose: string },
): Promise<Done<Partial<Record<Revealable, string | null>>>> {
  const ways = await accessFactsOf(work, asked.humanId)
  const allowed = ways.some(
    (way) => may(work.actor, 'human.read', way).allowed && may(work.actor, 'human.reveal', way).allowed,
  )
  const sheet = allowed ? (await loadSheets(work, [asked.humanId])).get(asked.humanId) : undefined
  if (!sheet) return refuse({ code: 'not-found' })
  const subjectIds = [asked.humanId]
  const { fields, purpose } = asked
  await work.record([
    { act: 'human.revealed', subjectKind: 'human', subjectIds, fields: [...fields], purpose },
  ])
  return { ok: true, value: Object.fromEntries(fields.map((field) => [field, sheet.detail[field]])) }
}
