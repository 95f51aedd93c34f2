import { NextResponse, type NextRequest } from 'next/server'
import { stations } from '../stations'
import { readBody } from '../../lib/read-body'
import { readQuery } from '../../lib/read-query'

export async function list(request: NextRequest) {
  const query = readQuery(request)
  const found = await stations.list(query.line as string)
  return NextResponse.json(found)
}

export async function create(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { name } = body
  if (!name) return NextResponse.json({ error: 'A station needs a name' }, { status: 400 })
  return NextResponse.json(await stations.create(name), { status: 201 })
}
