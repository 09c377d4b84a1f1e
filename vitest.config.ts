import { defineConfig } from 'vitest/config'

// One project a workspace, in the order a failure is cheapest to learn of.
export default defineConfig({
  test: { projects: ['setup', 'core', 'contract', 'server', 'web', 'e2e', 'bench'] },
})
