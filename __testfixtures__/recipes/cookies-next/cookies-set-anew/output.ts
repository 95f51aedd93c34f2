import { setCookie } from 'cookies-next/server'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function DELETE() {
  const headers = new Headers()
  headers.set('Set-Cookie', 'first=1; Path=/')
  await setCookie('seen', '1', { cookies, path: '/' })
  // next-reroute NR226: `setCookie` sets cookies, which were replaced by those that are set here; now both are sent, these last.
  {
    headers.delete('set-cookie')
    headers.append('set-cookie', 'gone=1; Path=/')
  }
  return NextResponse.json({ ok: true }, { headers })
}

async function handler() {
  await setCookie('seen', '1', { cookies, path: '/' })
  return NextResponse.json({ ok: true }, { headers: { 'Set-Cookie': 'first=1; Path=/' } })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
