import { NextResponse, type NextRequest } from 'next/server'
import { readQuery } from '../lib/read-query'

const getUser = async (request: NextRequest, { params }: { params: Promise<any> }) => {
  const query = readQuery(request, await params)
  if (query.id === '0') return NextResponse.json({ error: 'No such user' }, { status: 404 })
  if (query.id === 'x') throw new Error('not a number')
  return NextResponse.json({ id: query.id })
}

export default getUser
