import { AsyncLocalStorage } from 'node:async_hooks'

export const requests = new AsyncLocalStorage<{ id: string }>()

export const currentRequest = () => requests.getStore()?.id
