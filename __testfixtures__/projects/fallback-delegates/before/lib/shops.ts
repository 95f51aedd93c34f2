import type { NextApiRequest } from 'next'

export const orders = [{ id: 1, shop: 'north' }]
export const shops = ['north', 'south']

type Kind = (req: NextApiRequest) => string

const kinds: Record<string, Kind> = {
  read: (req) => `${req.method} by ${req.headers['x-user'] as string}`,
}

/** What is written down of a request: which of these it is, is known when it is asked. */
export const kindOf = (name: string): Kind => kinds[name] ?? (() => 'unknown')
