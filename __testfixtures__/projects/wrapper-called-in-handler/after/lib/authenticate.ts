import type { NextRequest } from 'next/server'
import { verify } from 'tokens'

export async function authenticate(request: NextRequest): Promise<{ error?: { message: string } }> {
  const token = request.headers.get('authorization')
  if (!token) return { error: { message: 'missing token' } }
  const claims = await verify(token)
  return claims ? {} : { error: { message: 'bad token' } }
}
