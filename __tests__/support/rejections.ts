import { afterAll, beforeAll } from 'vitest'

const EVENTS = ['unhandledRejection', 'uncaughtException'] as const

/** For tests that run code which does not await all it begins: what fails there or in a timer is logged by a server, and is no error of the test. */
export function leaveRejections(): void {
  const listeners = EVENTS.map((event) => [event, process.listeners(event as 'uncaughtException')] as const)
  const ignore = (): void => {}
  beforeAll(() => {
    for (const event of EVENTS) process.removeAllListeners(event).on(event, ignore)
  })
  afterAll(() => {
    for (const [event, before] of listeners) {
      process.off(event, ignore)
      for (const listener of before) process.on(event as 'uncaughtException', listener)
    }
  })
}
