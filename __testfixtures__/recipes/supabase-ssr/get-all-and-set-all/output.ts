import { createServerClient, serializeCookieHeader } from '@supabase/ssr'
import { NextResponse, type NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

const createClient = (request: NextRequest, headers: Headers) =>
  createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    cookies: {
      getAll() {
        return Object.keys(Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))).map((name) => ({ name, value: request.cookies.get(name)?.value || '' }))
      },
      setAll(cookiesToSet) {
        headers.delete('Set-Cookie')
        for (const cookie of cookiesToSet.map(({ name, value, options }) => serializeCookieHeader(name, value, options))) headers.append('Set-Cookie', cookie)
      },
    },
  })

export async function GET(request: NextRequest) {
  const headers = new Headers()
  const supabase = createClient(request, headers)
  const { data } = await supabase.auth.getUser()
  if (!data.user) {
    headers.set('Location', '/login')
    return new Response(null, { status: 307, headers })
  }
  return NextResponse.json({ id: data.user.id }, { headers })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  const supabase = createClient(request, headers)
  const { data } = await supabase.auth.getUser()
  if (!data.user) {
    headers.set('Location', '/login')
    return new Response(null, { status: 307, headers })
  }
  await supabase.auth.signOut()
  return new Response(null, { status: 204, headers })
}
