import { NextResponse, type NextRequest } from 'next/server'

export const checkRole = (role: string) => (request: NextRequest) => {
  if ((request.headers.get('x-role') ?? undefined) === role) return
  return NextResponse.json({ error: `Only for ${role}` }, { status: 401 })
}
