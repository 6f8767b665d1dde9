import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', new URL('closing-line.ts', import.meta.url).pathname],
    setupFiles: [new URL('properties.ts', import.meta.url).pathname],
    testTimeout: 150_000,
    hookTimeout: 150_000,
  },
});
