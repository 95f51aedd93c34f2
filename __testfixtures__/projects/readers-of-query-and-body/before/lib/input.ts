import type { NextApiRequest } from 'next'
import { z } from 'zod'

export const noteSchema = z.object({ title: z.string(), text: z.string().optional() })

/** Page and size of a list, within bounds. */
export function getPaging(req: NextApiRequest) {
  const page = Math.max(1, Number(req.query.page) || 1)
  const size = Math.min(100, Number(req.query.size ?? 20))
  return { skip: (page - 1) * size, take: size }
}

export const getId = (req: NextApiRequest): number => parseInt(req.query.id as string, 10)

export const getSearch = ({ query }: NextApiRequest) => (typeof query.q === 'string' ? query.q.trim() : '')

export function parseNote(req: NextApiRequest) {
  const { title, text } = noteSchema.parse(req.body)
  return { title, text: text ?? '' }
}

/** Fields of a body that may be changed. */
export async function getChanges(req: NextApiRequest, allowed: string[]): Promise<Record<string, unknown>> {
  const entries = Object.entries(req.body ?? {}).filter(([key]) => allowed.includes(key))
  return Object.fromEntries(entries)
}

/** The note of the URL. */
export async function findNote(req: NextApiRequest, notes: { find(id: number): Promise<unknown> }) {
  const note = await notes.find(getId(req))
  return note
}

/** The languages that are asked for. */
export function getLanguages({ headers, query }: NextApiRequest): string[] {
  if (query.lang) return [query.lang as string]
  return (headers['accept-language'] ?? 'en').split(',')
}
