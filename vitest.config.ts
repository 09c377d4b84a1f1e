import { defineConfig } from 'vitest/config'

// One project a workspace, in the order a failure is cheapest to learn of.
export default defineConfig({
  test: {
    projects: ['setup', 'core', 'contract', 'server', 'web', 'e2e', 'bench'],
    // Vitest leaves one processor free, which of two would be half of them.
    maxWorkers: '100%',
  },
})
