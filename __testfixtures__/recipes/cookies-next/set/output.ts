import { deleteCookie, getCookie, setCookie } from 'cookies-next/server'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

export async function DELETE() {
  await deleteCookie('seen', { cookies })
  return new Response(null, { status: 204 })
}

async function handler() {
  await setCookie('seen', { page: 'a b' }, { cookies, maxAge: 60, httpOnly: true })
  return NextResponse.json({ seen: await getCookie('seen', { cookies }) })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
