import * as z from 'zod/mini'
import { endpoint } from '../endpoint.ts'
import { byId, day, id } from '../fields.ts'
import { dutyLine, named, raisedKind } from './contact-fields.ts'
import { openPromise } from './friends.ts'

const talk = z.object({
  contactId: id,
  heldOn: day,
  form: z.string(),
  cadreName: z.string(),
  topics: z.array(z.string()),
  /** Whether it stands by the cadre's own word. */
  confirmed: z.boolean(),
  /** What was said; null where the reader may see only that there was a talk. */
  brief: z.nullable(z.string()),
  /** Whether the whole record opens for the reader. */
  readable: z.boolean(),
})

/** What the person put forward in a talk; kept as it was said, without a state of its own. */
const raisedMatter = z.object({
  contactId: id,
  heldOn: day,
  kind: raisedKind,
  text: z.nullable(z.string()),
})

export const meetingCard = z.object({
  pairingId: id,
  cadre: named,
  person: named,
  unitName: z.nullable(z.string()),
  posts: z.array(z.string()),
  /** null: not for this reader to see. */
  identities: z.nullable(z.array(z.string())),
  pairedFrom: day,
  /** Newest first, a few; those a predecessor handed over with the pair among them. */
  talks: z.array(talk),
  raised: z.array(raisedMatter),
  /** Open ones of the cadre, soonest due first; null: not for this reader to see. */
  promises: z.nullable(z.array(openPromise)),
  /** What is due by contact, soonest first. */
  duties: z.array(dutyLine),
  can: z.object({ log: z.boolean(), promise: z.boolean() }),
})
export type MeetingCard = z.infer<typeof meetingCard>

export const showMeetingCard = endpoint({
  id: 'friends.meeting-card',
  method: 'GET',
  path: '/api/pairings/:id/meeting-card',
  permission: 'pairing.read',
  summary:
    'What a cadre looks at before meeting a person: last talks, what was raised, open promises, what is due. Texts as far as the reader may read them. Audited.',
  params: byId,
  /** Who meets whom, where it is not who the pairing names: an assistant, or people of a paired unit. */
  query: z.object({ cadreId: z.optional(id), personId: z.optional(id) }),
  answer: meetingCard,
  refusals: ['not-found'],
})
