import { NextResponse, type NextRequest } from 'next/server'
import { shop } from './shop'
import { readQuery } from './read-query'

/** Whose key it is. */
export const withKey = (next: (request: NextRequest, context: { params: Promise<any> } & { owner: any }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const query = readQuery(request)
  if (!query.key) return NextResponse.json({ message: 'No key' }, { status: 401 })

  const owner = await shop.owner(query.key)
  if (!owner) return NextResponse.json({ message: 'Unknown key' }, { status: 401 })

  return next(request, { ...context, owner })
}
