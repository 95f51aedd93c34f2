import type { NextApiResponse } from 'next'
import { meter } from 'meter'

interface Listening {
  on: (event: 'close', listener: () => void) => void
}

type Options<T> = {
  context: Listening
  items: T[]
  work: (item: T) => Promise<void>
}

/** Works through a list, and says when what it works for has come to its end. */
export async function inBatches<T>({ context, items, work }: Options<T>): Promise<number> {
  context.on('close', async () => {
    await meter.closed(items.length)
  })
  for (const item of items) await work(item)
  return items.length
}

/** Notes the end, once. */
export function noteEnd(listening: { once(event: string, listener: () => void): unknown }, what: string): void {
  listening.once('close', () => void meter.ended(what))
}

/** Asks for a response, and for nothing less. */
export function untilClosed(res: NextApiResponse, what: string): void {
  res.on('close', () => meter.ended(what))
}
