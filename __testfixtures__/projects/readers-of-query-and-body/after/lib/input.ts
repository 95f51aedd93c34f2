import type { NextApiRequest } from 'next'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { readBody } from './read-body'
import { readQuery } from './read-query'

export const noteSchema = z.object({ title: z.string(), text: z.string().optional() })

/** Page and size of a list, within bounds. */
export function getPaging(request: NextRequest) {
  const query = readQuery(request)
  const page = Math.max(1, Number(query.page) || 1)
  const size = Math.min(100, Number(query.size ?? 20))
  return { skip: (page - 1) * size, take: size }
}

export const getId = async (request: NextRequest, { params }: { params: Promise<any> }): Promise<number> => {
  const query = readQuery(request, await params)
  return parseInt(query.id as string, 10)
}

/** @deprecated next-reroute: use getSearchRoute */
export const getSearch = ({ query }: NextApiRequest) => (typeof query.q === 'string' ? query.q.trim() : '')

export const getSearchRoute = (request: NextRequest) => {
  const query = readQuery(request)
  return typeof query.q === 'string' ? query.q.trim() : ''
}

export async function parseNote(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { title, text } = noteSchema.parse(body)
  return { title, text: text ?? '' }
}

/** Fields of a body that may be changed. */
export async function getChanges(request: NextRequest, allowed: string[]) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const entries = Object.entries(body ?? {}).filter(([key]) => allowed.includes(key))
  return Object.fromEntries(entries)
}

/** The note of the URL. */
export async function findNote(request: NextRequest, { params }: { params: Promise<any> }, notes: { find(id: number): Promise<unknown> }) {
  const note = await notes.find(await getId(request, { params }))
  return note
}

/** The languages that are asked for. */
/** @deprecated next-reroute: use getLanguagesRoute */
export function getLanguages({ headers, query }: NextApiRequest): string[] {
  if (query.lang) return [query.lang as string]
  return (headers['accept-language'] ?? 'en').split(',')
}

/** The languages that are asked for. */
export function getLanguagesRoute(request: NextRequest): string[] {
  const query = readQuery(request)
  if (query.lang) return [query.lang as string]
  return (request.headers.get('accept-language') ?? 'en').split(',')
}
