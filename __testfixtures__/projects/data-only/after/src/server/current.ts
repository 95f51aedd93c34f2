import { AsyncLocalStorage } from 'node:async_hooks'

export const current = new AsyncLocalStorage<{ agent: string | undefined; project?: string }>()
