import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const id = searchParams.get('id') as string
  const name = searchParams.get('name')
  const owner = searchParams.get('owner') ?? undefined
  const key = request.headers.get('x-key')

  if (!id || id === '0') {
    return NextResponse.json({ error: 'id' }, { status: 400 })
  }
  if (!key) throw new Error('key')
  const page = name ? await db.page.named(String(name)) : await db.page.first()
  const owners = owner && (await db.user.named(String(owner)))
  const days = searchParams.get('days') ? Number(searchParams.get('days')) : 7
  const lists = [1, 2].map((one) => db.list.find({ one, id, key }))
  return NextResponse.json({ page, owners, days, lists })
}
