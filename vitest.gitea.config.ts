import { defineConfig } from 'vitest/config';

/** The tests on a real Gitea: `script/test --gitea`. No part of the default run, since compiling it takes minutes. */
export default defineConfig({
  test: {
    name: 'gitea',
    include: ['__tests__/gitea/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 300_000,
  },
});
