import { afterAll, beforeAll } from 'vitest'

/** For tests that run code which does not await all it begins: what fails there fails unseen, as it would in a server, and is no error of the test. */
export function leaveRejections(): void {
  const listeners = process.listeners('unhandledRejection')
  const ignore = (): void => {}
  beforeAll(() => {
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', ignore)
  })
  afterAll(() => {
    process.off('unhandledRejection', ignore)
    for (const listener of listeners) process.on('unhandledRejection', listener)
  })
}
