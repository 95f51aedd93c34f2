import { NextResponse } from 'next/server'
import base from '../../../../lib/base'
import signedIn from '../../../../lib/signed-in'

export const dynamic = 'force-dynamic'

export const GET = base(async function handler(request, { params }) {
  const user = await signedIn(request)
  if (user instanceof Response) return user
  const { id } = await params
  if (id === 'broken') throw new Error('no story')
  if (id !== user.id) throw Object.assign(new Error('not yours'), { code: 403 })
  return NextResponse.json({ story: id })
})
