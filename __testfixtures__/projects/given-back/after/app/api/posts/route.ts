import { NextResponse, type NextRequest } from 'next/server'
import { mayWrite, readTenant } from '../../../lib/check-token'
import { users } from '../../../lib/store'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const user = await mayWrite(request)
  if (user instanceof Response) return user
  const tenant = await readTenant(request)
  if (tenant instanceof Response) return tenant
  await users.wrote(user.id, tenant)
  return NextResponse.json({ by: user.id, tenant }, { status: 201 })
}

export async function GET() {
  return NextResponse.json(await users.posts())
}
