import {
  type AccountKey,
  type DraftStore,
  deleteAll,
  deleteDraft,
  deleteOlder,
  draftsOf,
  findDraft,
  findKey,
  keepKey,
  openDraftStore,
  putDraft,
  type SealedDraft,
} from './draft-store.ts'

// Drafts stay on the device, each under its account, sealed with a key that cannot leave the browser. They go when
// the server has received them, at sign-out, or after seven days.

export const daysKept = 7

export interface Draft {
  readonly id: string
  /** Milliseconds of the epoch. */
  readonly savedAt: number
  readonly value: unknown
}

export interface DraftBox {
  keep(id: string, value: unknown): Promise<void>
  find(id: string): Promise<Draft | undefined>
  /** All drafts of the account, newest first. */
  list(): Promise<Draft[]>
  remove(id: string): Promise<void>
  /** All drafts of the account and their key: at sign-out. */
  clear(): Promise<void>
}

/** Sealing needs WebCrypto, which browsers withhold on plain http; then drafts are not kept offline at all. */
export function canKeepDrafts(): boolean {
  return isSecureContext && typeof indexedDB !== 'undefined' && typeof crypto.subtle === 'object'
}

interface OpenBox {
  readonly account: string
  /** The clock, in milliseconds of the epoch. */
  readonly now: () => number
}

/** Opens the drafts of an account, having dropped what is older than seven days. */
export async function openDraftBox({ account, now }: OpenBox): Promise<DraftBox> {
  const store = await openDraftStore()
  await deleteOlder(store, now() - daysKept * 86_400_000)
  const { key } = await keyOf(store, account)
  return {
    keep: async (id, value) => putDraft(store, { account, id, savedAt: now(), ...(await seal(key, value)) }),
    find: async (id) => {
      const sealed = await findDraft(store, account, id)
      return sealed && unseal(key, sealed)
    },
    list: async () => {
      const opened = await Promise.all((await draftsOf(store, account)).map((one) => unseal(key, one)))
      return opened.filter((one) => one !== undefined).sort((a, b) => b.savedAt - a.savedAt)
    },
    remove: (id) => deleteDraft(store, account, id),
    clear: () => deleteAll(store, account),
  }
}

async function keyOf(store: DraftStore, account: string): Promise<AccountKey> {
  const found = await findKey(store, account)
  if (found) return found
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return keepKey(store, { account, key })
}

async function seal(key: CryptoKey, value: unknown): Promise<Pick<SealedDraft, 'iv' | 'sealed'>> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) }
}

/** A draft that cannot be opened any more (its key was cleared in another tab) counts as gone. */
async function unseal(key: CryptoKey, draft: SealedDraft): Promise<Draft | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: draft.iv }, key, draft.sealed)
    return { id: draft.id, savedAt: draft.savedAt, value: JSON.parse(new TextDecoder().decode(plain)) }
  } catch {
    return undefined
  }
}
