import type { NextRequest } from 'next/server'
import { readQuery } from './read-query'

export default function pageOf(request: NextRequest) {
  const query = readQuery(request)
  return Number(query.page ?? 1)
}

export const sizeOf = (request: NextRequest) => Number(request.headers.get('x-size') ?? 20)
