import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

// A list is no name.
function nameFrom(value, fallback = 'me') {
  if (typeof value !== 'string' || !value.trim()) return fallback
  return value.trim()
}

export async function GET(request, { params }) {
  const { id } = await params
  const { name, sort } = readQuery(request)

  const user = await db.user.find(id, { name: nameFrom(name), sort: sort === 'name' ? 'name' : 'id' })
  return NextResponse.json({ user })
}

export async function DELETE(_request, { params }) {
  const { id } = await params

  await db.user.remove(id)
  return new Response(null, { status: 204 })
}
