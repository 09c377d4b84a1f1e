// The load, in a process of its own: sixteen connections, each with its own share of the prepared requests.
// Reads one order as JSON from its input and prints what it measured.
import { text } from 'node:stream/consumers'
import autocannon, { type Sent } from 'autocannon'

export type Order = {
  readonly url: string
  readonly seconds: number
  readonly connections: number
  readonly requests: readonly Sent[]
}

const order: Order = JSON.parse(await text(process.stdin))
let connection = 0
const measured = await autocannon({
  url: order.url,
  connections: order.connections,
  duration: order.seconds,
  setupClient: (client) => {
    const own = connection
    connection += 1
    client.setRequests(order.requests.filter((_, index) => index % order.connections === own))
  },
})
const { p50, p99 } = measured.latency
console.log(
  JSON.stringify({
    perSecond: measured['2xx'] / measured.duration,
    done: measured['2xx'],
    failed: measured.non2xx + measured.errors,
    p50,
    p99,
  }),
)
