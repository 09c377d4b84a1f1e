// The IndexedDB beneath the drafts: one key an account, sealed drafts beside it.

export interface SealedDraft {
  readonly account: string
  readonly id: string
  readonly savedAt: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export interface AccountKey {
  readonly account: string
  readonly key: CryptoKey
}

export type DraftStore = IDBDatabase

export function openDraftStore(): Promise<DraftStore> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tongxin-drafts', 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('keys', { keyPath: 'account' })
      opening.result.createObjectStore('drafts', { keyPath: ['account', 'id'] })
    }
    opening.onsuccess = () => {
      // A newer build in another tab may need to change the store; do not stand in its way.
      opening.result.onversionchange = () => opening.result.close()
      resolve(opening.result)
    }
    opening.onerror = () => reject(opening.error)
  })
}

export function findKey(store: DraftStore, account: string): Promise<AccountKey | undefined> {
  return answer(store.transaction('keys').objectStore('keys').get(account))
}

/** Keeps a key unless one is there already; two tabs opening at once end up with the same. */
export function keepKey(store: DraftStore, fresh: AccountKey): Promise<AccountKey> {
  return new Promise((resolve, reject) => {
    const tx = store.transaction('keys', 'readwrite')
    const keys = tx.objectStore('keys')
    const found = keys.get(fresh.account)
    found.onsuccess = () => found.result ?? keys.add(fresh)
    tx.oncomplete = () => resolve(found.result ?? fresh)
    tx.onerror = () => reject(tx.error)
  })
}

export function putDraft(store: DraftStore, draft: SealedDraft): Promise<void> {
  return change(store, (drafts) => drafts.put(draft))
}

export function findDraft(store: DraftStore, account: string, id: string): Promise<SealedDraft | undefined> {
  return answer(store.transaction('drafts').objectStore('drafts').get([account, id]))
}

export function draftsOf(store: DraftStore, account: string): Promise<SealedDraft[]> {
  return answer(store.transaction('drafts').objectStore('drafts').getAll(ofAccount(account)))
}

export function deleteDraft(store: DraftStore, account: string, id: string): Promise<void> {
  return change(store, (drafts) => drafts.delete([account, id]))
}

/** Deletes the drafts of an account and the key that could open them. */
export function deleteAll(store: DraftStore, account: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = store.transaction(['drafts', 'keys'], 'readwrite')
    tx.objectStore('drafts').delete(ofAccount(account))
    tx.objectStore('keys').delete(account)
    tx.oncomplete = () => resolve()
    tx.onerror = () => reject(tx.error)
  })
}

/** Deletes what was saved before a moment, whosever it is. */
export function deleteOlder(store: DraftStore, than: number): Promise<void> {
  return change(store, (drafts) => {
    const walk = drafts.openCursor()
    walk.onsuccess = () => {
      const cursor = walk.result
      if (!cursor) return
      if (cursor.value.savedAt < than) cursor.delete()
      cursor.continue()
    }
  })
}

function ofAccount(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []])
}

function change(store: DraftStore, act: (drafts: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = store.transaction('drafts', 'readwrite')
    act(tx.objectStore('drafts'))
    tx.oncomplete = () => resolve()
    tx.onerror = () => reject(tx.error)
    tx.onabort = () => reject(tx.error)
  })
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
