import type { NextRequest } from 'next/server'
import { connect } from 'database'
import { readBody } from './read-body'

const jobs = connect('jobs')

export const search = async (request: NextRequest) => {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const found: string[] = await jobs.find(body.text)
  return { found, count: found.length }
}

export type Search = Exclude<Awaited<ReturnType<typeof search>>, Response>
