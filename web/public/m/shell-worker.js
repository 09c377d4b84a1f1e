// Keeps the phone's shell (its page and its hashed files) for when the signal is lost. Answers of the API are never
// kept: what is personal stays on the server and in the encrypted drafts.

const store = 'tongxin-shell-1'

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(pageFirstFromNetwork(request))
  else if (url.pathname.includes('/assets/')) event.respondWith(fileFirstFromStore(request))
})

self.addEventListener('message', (event) => event.waitUntil(keepAll(event.data?.keep ?? [])))

async function takeOver() {
  for (const name of await caches.keys()) if (name !== store) await caches.delete(name)
  return self.clients.claim()
}

// What was loaded before this worker was there: the page that began it and its files, each that can be had.
async function keepAll(addresses) {
  const kept = await caches.open(store)
  const keep = async (address) => {
    const place = address.includes('/assets/') ? address : self.registration.scope
    const answer = (await kept.match(place)) ? undefined : await fetch(address)
    if (answer?.ok) await kept.put(place, answer)
  }
  await Promise.allSettled(addresses.map(keep))
}

// One page stands for every address of the phone; it is kept without its query.
async function pageFirstFromNetwork(request) {
  const kept = await caches.open(store)
  try {
    const answer = await fetch(request)
    if (answer.ok) await kept.put(self.registration.scope, answer.clone())
    return answer
  } catch (lost) {
    const page = await kept.match(self.registration.scope)
    if (page) return page
    throw lost
  }
}

// Hashed files never change; those of an older build go when there are too many, the page never.
async function fileFirstFromStore(request) {
  const kept = await caches.open(store)
  const found = await kept.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await kept.put(request, answer.clone())
  const files = (await kept.keys()).filter(({ url }) => url !== self.registration.scope)
  if (files.length > 120) await kept.delete(files[0])
  return answer
}
