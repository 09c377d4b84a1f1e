import { isPartialDate } from '../../calendar/partial-date.ts'
import { decent } from '../../policy/reading/terms.ts'
import { day, kindOf, list, type Reader, text } from '../../reading/reader.ts'
import { optional, otherwise, record, required } from '../../reading/record.ts'
import type {
  DeathFact,
  EmploymentFact,
  GroupFact,
  Human,
  IdentityFact,
  MembershipFact,
  PostFact,
  RegisterFact,
  RoleFact,
  UnitLink,
  WordFact,
} from '../human.ts'
import { datedFields, humanId, inOrder, unitRef, unitRefOrNull } from './fact-fields.ts'

const membership = inOrder(record<MembershipFact>({ ...datedFields, party: required(text) }))
const unitLink = inOrder(record<UnitLink>({ ...datedFields, unit: required(unitRef) }))
const group = inOrder(record<GroupFact>({ ...datedFields, unit: required(unitRef) }))
const wordFact = inOrder(record<WordFact>({ ...datedFields, word: required(text) }))
const register = inOrder(record<RegisterFact>({ ...datedFields, register: required(decent(text)) }))

const role = inOrder(
  record<RoleFact>({ ...datedFields, role: required(text), unit: otherwise(unitRefOrNull, null) }),
)

const identity = inOrder(
  record<IdentityFact>({
    ...datedFields,
    is: required(decent(text)),
    role: optional(decent(text)),
    level: optional(text),
    group: optional(text),
    of: optional(text),
  }),
)

const post = inOrder(
  record<PostFact>({
    ...datedFields,
    unit: required(unitRef),
    title: required(text),
    body: optional(text),
    rank: optional(text),
  }),
)

const employment = inOrder(
  record<EmploymentFact>({ ...datedFields, status: required(text), unit: otherwise(unitRefOrNull, null) }),
)

const birth: Reader<string> = (value, at) =>
  isPartialDate(String(value)) ? String(value) : at.mistake('not-a-birth-date', { found: kindOf(value) })

const death = record<DeathFact>({ ...datedFields, from: required(day), date: required(birth) })

/** A human with all dated facts; lists that are left out are empty. */
export const human: Reader<Human> = record<Human>({
  id: required(humanId),
  name: required(text),
  born: optional(birth),
  deaths: optional(list(death)),
  roles: otherwise(list(role), []),
  memberships: otherwise(list(membership), []),
  identities: otherwise(list(identity), []),
  posts: otherwise(list(post), []),
  employments: otherwise(list(employment), []),
  titles: otherwise(list(wordFact), []),
  degrees: otherwise(list(wordFact), []),
  groups: otherwise(list(group), []),
  registers: otherwise(list(register), []),
  portfolios: otherwise(list(unitLink), []),
  contactPoints: otherwise(list(unitLink), []),
})
