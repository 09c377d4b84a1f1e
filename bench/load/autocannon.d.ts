// The part of autocannon that is used here; it brings no types.
declare module 'autocannon' {
  export type Sent = {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  }
  type Client = { setRequests: (requests: readonly Sent[]) => void }
  type Options = {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly setupClient: (client: Client) => void
  }
  export type Measured = {
    readonly duration: number
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly latency: { readonly p50: number; readonly p99: number }
  }
  // biome-ignore lint/style/noDefaultExport: so the package is made
  export default function autocannon(options: Options): Promise<Measured>
}
