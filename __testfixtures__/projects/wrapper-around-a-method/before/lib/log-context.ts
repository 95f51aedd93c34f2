import { AsyncLocalStorage } from 'node:async_hooks'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

export class LogContext {
  private storage = new AsyncLocalStorage<Record<string, unknown>>()

  async wrap(work: (...args: unknown[]) => unknown, initial = {}) {
    return this.storage.run({ ...initial, at: 'api' }, work)
  }

  /** Work may be skipped here. */
  async wrapUnless(skip: boolean, work: () => unknown) {
    if (skip) return undefined
    return this.storage.run({}, work)
  }

  set(key: string, value: unknown) {
    const store = this.storage.getStore()
    if (store) store[key] = value
  }

  all() {
    return this.storage.getStore() ?? {}
  }
}

export const withLogContext = (handler: NextApiHandler, context: LogContext) => (req: NextApiRequest, res: NextApiResponse) => {
  return context.wrap(() => {
    const shop = req.headers['x-shop']
    if (shop) context.set('shop', shop)
    context.set('path', req.url)

    return handler(req, res)
  })
}

export const unlessAsleep = (handler: NextApiHandler, context: LogContext) => (req: NextApiRequest, res: NextApiResponse) => {
  return context.wrapUnless(req.headers['x-asleep'] === '1', () => handler(req, res))
}
